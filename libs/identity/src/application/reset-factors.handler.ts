import { LIVE, type RequestContext, type UserId } from '#kernel';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import { askFactorReset, confirmFactorReset } from '../domain/reset-factors.js';
import { AccessEnder } from './access-ender.js';
import { authorityOf } from './authority.js';
import { DeskRegister } from './desk-register.js';
import { FactorsStore } from './factors.store.js';
import { PeopleStore } from './people.store.js';

/** Recovery of somebody who lost every factor, by two administrators of the agency: then the password alone opens again, and factors are added anew. */
@Injectable()
export class ResetFactors {
  constructor(
    private readonly people: PeopleStore,
    private readonly factors: FactorsStore,
    private readonly ender: AccessEnder,
    private readonly desks: DeskRegister,
    private readonly votes: Votes,
  ) {}

  /** @throws DomainError not-found, person-unknown, person-resets-self, person-already-disabled */
  async ask(ctx: RequestContext, personId: UserId, reason: string): Promise<void> {
    const [by, authority] = [ctx.actor.userId, await authorityOf(ctx, this.desks)];
    await this.votes.run({ ...ctx, realm: LIVE }, async (unit) => {
      await unit.change(this.people, personId, (person) => askFactorReset(person, { personId, by, authority, reason }, unit.now));
      await this.factors.askReset(unit.tx, personId, { askedBy: by, askedAt: unit.now, reason });
      await this.votes.cast(unit, { action: 'factor-reset.ask', proposalId: `person:${personId}`, params: { personId, reason } });
      return null;
    });
  }

  /** Sessions and tokens end with the factors. @throws DomainError as `ask`, and person-reset-unasked, person-reset-same */
  async confirm(ctx: RequestContext, personId: UserId): Promise<void> {
    const [by, authority] = [ctx.actor.userId, await authorityOf(ctx, this.desks)];
    await this.votes.run({ ...ctx, realm: LIVE }, async (unit) => {
      // The person's row first: of two who confirm at once, the second finds nothing asked.
      await unit.load(this.people, personId);
      const asked = await this.factors.takeReset(unit.tx, personId);
      await unit.change(this.people, personId, (person) =>
        confirmFactorReset(person, { personId, by, authority, asked }, unit.now),
      );
      const params = { personId, reason: asked?.reason ?? '', askedBy: asked?.askedBy ?? '', askedAt: asked?.askedAt ?? '' };
      await this.votes.cast(unit, { action: 'factor-reset.confirm', proposalId: `person:${personId}`, params });
      await this.factors.removeAll(unit.tx, personId);
      await this.ender.end(unit.tx, personId);
      return null;
    });
    this.ender.forget(personId);
  }
}
