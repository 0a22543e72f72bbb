import { LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { factorAdded } from '../domain/factor-events.js';
import { type FactorAdded, FactorAdditions } from './factor-additions.js';
import { FactorsStore } from './factors.store.js';
import { PeopleStore } from './people.store.js';
import { TotpSeals } from './totp-seals.js';

/** Adds an authenticator app once it showed a code, in the place of one before it. The person's other sessions end. */
@Injectable()
export class ConfirmTotp {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly factors: FactorsStore,
    private readonly sealed: TotpSeals,
    private readonly after: FactorAdditions,
  ) {}

  /** @throws DomainError factor-enrolment-over, factor-code-refused */
  async execute(
    ctx: RequestContext,
    command: { readonly sessionId: string; readonly enrolment: string; readonly code: string },
  ): Promise<FactorAdded> {
    const personId = ctx.actor.userId;
    // No retry guard: its answer would keep the codes.
    const added = await this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, async (unit) => {
      await unit.change(this.people, personId, () => factorAdded('totp', '', unit.now));
      const kept = this.sealed.confirmed(personId, command, await unit.tx.refreshNow());
      await this.factors.saveTotp(unit.tx, personId, kept);
      return this.after.finish(unit.tx, personId, command.sessionId);
    });
    this.after.forget(personId);
    return added;
  }
}
