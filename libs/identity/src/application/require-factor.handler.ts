import { LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refuseFactor } from '../domain/identity.errors.js';
import { FactorsStore } from './factors.store.js';
import { PeopleStore } from './people.store.js';

/** An agency asks a second factor of everybody who serves at one of its desks, or no longer does. In force within two seconds everywhere. */
@Injectable()
export class RequireFactor {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly factors: FactorsStore,
  ) {}

  /** @throws DomainError factor-own-first: whoever asks it of others has one */
  async execute(ctx: RequestContext, required: boolean): Promise<void> {
    const { userId, agencyId } = ctx.actor;
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      await unit.change(this.people, userId, () => [
        { type: 'agency.factor-required', v: 1, at: unit.now, data: { agencyId, required } },
      ]);
      if (required && (await this.factors.countFactors(unit.tx, userId)).count === 0) refuseFactor('factor-own-first');
      await this.factors.requireAt(unit.tx, agencyId, required, userId);
      return null;
    });
  }
}
