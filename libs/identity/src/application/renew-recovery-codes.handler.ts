import { LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { factorAdded } from '../domain/factor-events.js';
import { refuseFactor } from '../domain/identity.errors.js';
import { FactorsStore } from './factors.store.js';
import { PeopleStore } from './people.store.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Gives new recovery codes in the place of those before. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly factors: FactorsStore,
    private readonly codes: RecoveryCodes,
  ) {}

  /** @throws DomainError factor-unknown where there is no factor that they could stand in for */
  execute(ctx: RequestContext): Promise<readonly string[]> {
    const personId = ctx.actor.userId;
    return this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, async (unit) => {
      await unit.change(this.people, personId, () => factorAdded('recovery-codes', '', unit.now));
      if ((await this.factors.countFactors(unit.tx, personId)).count === 0) return refuseFactor('factor-unknown');
      return this.codes.renew(unit.tx, personId);
    });
  }
}
