import { isPerson, LIVE, type Context, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { disablePerson } from '../domain/disable-person.js';
import { AccessEnder } from './access-ender.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { PeopleStore } from './people.store.js';

/** Ends a person's access everywhere at once: sessions and tokens end in the same transaction, every instance is told on commit. */
@Injectable()
export class DisablePerson {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly ender: AccessEnder,
    private readonly desks: DeskRegister,
  ) {}

  /** @throws DomainError not-found, person-unknown, person-is-yourself, person-already-disabled, version-stale */
  async execute(
    ctx: Context,
    command: { readonly personId: UserId; readonly expectedVersion?: number },
  ): Promise<{ version: number }> {
    const { personId, expectedVersion } = command;
    const authority = await authorityOf(ctx, this.desks);
    const by = isPerson(ctx.actor) ? ctx.actor.userId : null;
    const ended = await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      const decide = (person: Parameters<typeof disablePerson>[0]) =>
        disablePerson(person, { personId, by, authority }, unit.now);
      const { version } = await unit.change(this.people, personId, decide, expectedVersion);
      await this.ender.end(unit.tx, personId);
      return { version };
    });
    this.ender.forget(personId);
    return ended;
  }
}
