import type { UserId } from '#kernel';
import { Database, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { PeopleStore, type LaidPerson } from '../application/people.store.js';
import { refusePerson } from '../domain/identity.errors.js';
import { personAggregate, type Person } from '../domain/person.js';
import { INSERT, INSERT_MEMBERSHIPS, LOAD, MISSING, RESET_PASSWORDS, SET_PASSWORD, UPDATE } from './people.rows.js';

/** People in PostgreSQL. A person has no realm, so loading looks at none. */
@Injectable()
export class SqlPeopleStore extends PeopleStore {
  readonly aggregate = personAggregate;

  constructor(private readonly database: Database) {
    super();
  }

  async load(tx: Tx, id: string): Promise<{ state: Person; version: number } | null> {
    const [row] = await tx.query<Person & { version: number }>(LOAD, [id]);
    if (!row) return null;
    const { version, ...state } = row;
    return { state, version };
  }

  async insert(tx: Tx, id: string, person: Person, version: number): Promise<void> {
    const added = await lay(tx, [{ id: id as UserId, person, version }], null);
    if (added.length === 0) refusePerson('username-taken', { username: person.username }, '/username');
  }

  async update(tx: Tx, id: string, person: Person, version: number, expected: number): Promise<boolean> {
    const rows = await tx.query(UPDATE, [id, person.disabledAt, version, expected, person.succeededBy]);
    return rows.length === 1;
  }

  async setPassword(tx: Tx, id: UserId, hash: string): Promise<void> {
    await tx.query(SET_PASSWORD, [id, hash]);
  }

  layMany(tx: Tx, people: readonly LaidPerson[], passwordHash: string): Promise<string[]> {
    return lay(
      tx,
      people.map((person) => ({ ...person, version: 0 })),
      passwordHash,
    );
  }

  async resetPasswords(tx: Tx, usernames: readonly string[], hash: string): Promise<void> {
    await tx.query(RESET_PASSWORDS, [usernames, hash]);
  }

  async missing(usernames: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(MISSING, [usernames]);
    return rows.map((row) => row.name);
  }
}

const lay = async (
  tx: Tx,
  people: readonly (LaidPerson & { readonly version: number })[],
  hash: string | null,
): Promise<string[]> => {
  const rows = people.map(({ id, person: { username, name, disabledAt }, version }) => ({
    id,
    username,
    name,
    disabledAt,
    hash,
    version,
  }));
  const added = await tx.query<{ id: UserId; username: string }>(INSERT, [JSON.stringify(rows)]);
  const ids = new Set(added.map((row) => row.id));
  const memberships = people
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, person }) => person.memberships.map((membership, position) => ({ personId: id, position, ...membership })));
  if (memberships.length > 0) await tx.query(INSERT_MEMBERSHIPS, [JSON.stringify(memberships)]);
  return added.map((row) => row.username);
};
