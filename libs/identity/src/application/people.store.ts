import type { UserId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { Person, PersonEvent } from '../domain/person.js';

/** A person as rows, before any act on them: what a seed lays. */
export interface LaidPerson {
  readonly id: UserId;
  readonly person: Person;
}

/** Rows of people. People are of no realm: the same person acts on the live border and in a drill. */
export abstract class PeopleStore extends AggregateStore<Person, PersonEvent> {
  abstract setPassword(tx: Tx, id: UserId, hash: string): Promise<void>;

  /** Lays people who are not there yet, all with one password; returns the user names that were new. */
  abstract layMany(tx: Tx, people: readonly LaidPerson[], passwordHash: string): Promise<string[]>;

  /** Gives all of these user names the same password and a clean record. */
  abstract resetPasswords(tx: Tx, usernames: readonly string[], hash: string): Promise<void>;

  abstract missing(usernames: readonly string[]): Promise<string[]>;
}
