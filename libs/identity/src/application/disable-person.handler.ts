import { isPerson, LIVE, type Context, type UserId } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { type Colleague, disablePerson } from '../domain/disable-person.js';
import { type Handed, inShort } from '../domain/holdings.js';
import { refusePerson } from '../domain/identity.errors.js';
import { AccessEnder } from './access-ender.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { HoldingsRegister } from './holdings-register.js';
import { PeopleStore } from './people.store.js';

export interface DisablePersonCommand {
  readonly personId: UserId;
  /** Who takes over; absent: the desk. */
  readonly toPersonId?: UserId | undefined;
  readonly reason?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

/**
 * Ends a person's access everywhere at once, and hands everything over that the person held, all in one transaction: sessions and tokens
 * end, every instance is told on commit.
 */
@Injectable()
export class DisablePerson {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly ender: AccessEnder,
    private readonly desks: DeskRegister,
    private readonly holdings: HoldingsRegister,
  ) {}

  /** @throws DomainError not-found, person-unknown, person-is-yourself, person-already-disabled, person-successor-unfit, version-stale */
  async execute(
    ctx: Context,
    command: DisablePersonCommand,
  ): Promise<{ readonly version: number; readonly handed: readonly Handed[] }> {
    const { personId, toPersonId, reason = '', expectedVersion } = command;
    const authority = await authorityOf(ctx, this.desks);
    const by = isPerson(ctx.actor) ? ctx.actor.userId : null;
    const ended = await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      // The person's row first: what is listed under its lock is what is handed over.
      await unit.load(this.people, personId);
      const to = toPersonId === undefined ? null : await this.colleague(unit, toPersonId);
      const held = await this.holdings.list(unit.tx, personId);
      const decide = (person: Parameters<typeof disablePerson>[0]) =>
        disablePerson(person, { personId, by, authority, to, reason, held }, unit.now);
      const { version } = await unit.change(this.people, personId, decide, expectedVersion);
      await this.holdings.handOver(unit, { personId, toPersonId: to?.id ?? null, by });
      await this.ender.end(unit.tx, personId);
      return { version, handed: inShort(held, to !== null) };
    });
    this.ender.forget(personId);
    return ended;
  }

  /** Under lock: whoever takes over does not leave in the same moment. */
  private async colleague(unit: Unit, id: UserId): Promise<Colleague> {
    const stored = await this.people.load(unit.tx, id);
    return stored ? { ...stored.state, id } : refusePerson('person-successor-unfit', {}, '/toPersonId');
  }
}
