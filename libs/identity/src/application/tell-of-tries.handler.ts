import { LIVE, type SystemContext, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { SUSPICIOUS_TRIES, tellOfTries } from '../domain/tell-of-tries.js';
import { AttemptsStore } from './attempts.store.js';
import { PeopleStore } from './people.store.js';

/** Persons told in one round. */
const BATCH = 100;

/**
 * Tells people of tries to sign in as them. No part of signing in: whoever tries sees nothing of it, not even by how long an answer takes, and
 * what goes wrong here lets nobody wait at the door.
 */
@Injectable()
export class TellOfTries {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly attempts: AttemptsStore,
  ) {}

  /** @returns whether there may be more */
  async execute(): Promise<boolean> {
    const tried = await this.attempts.tried(SUSPICIOUS_TRIES, BATCH);
    for (const personId of tried) await this.tell(personId);
    return tried.length === BATCH;
  }

  private tell(personId: UserId): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'identity' }, realm: LIVE, locale: 'en', correlationId: newId() };
    return this.runner.run(ctx, async (unit) => {
      // The person's row first: of two rounds at once, the second finds nothing to tell.
      await unit.load(this.people, personId);
      const tries = await this.attempts.tell(unit.tx, personId);
      await unit.change(this.people, personId, (person) => tellOfTries(person, { personId, tries }, unit.now));
    });
  }
}
