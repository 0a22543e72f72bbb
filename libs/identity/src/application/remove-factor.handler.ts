import { LIVE, type RequestContext, type UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { factorRemoved, type RemovedFactor } from '../domain/factor-events.js';
import { refuseFactor } from '../domain/identity.errors.js';
import { AccessEnder } from './access-ender.js';
import { FactorsStore } from './factors.store.js';
import { PeopleStore } from './people.store.js';

/** An authenticator app, or one passkey by its id. */
export type WhichFactor = { readonly kind: 'totp' } | { readonly kind: 'passkey'; readonly id: string };

/** Removes one of the own factors. With the last one the recovery codes go too: there is nothing left that they recover. */
@Injectable()
export class RemoveFactor {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: PeopleStore,
    private readonly factors: FactorsStore,
    private readonly ender: AccessEnder,
  ) {}

  /** @throws DomainError factor-unknown; factor-last-needed where the agency wants one of everybody */
  async execute(ctx: RequestContext, which: WhichFactor): Promise<void> {
    const personId = ctx.actor.userId;
    await this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      // The person's row first: of two who remove the last two factors at once, the second finds the last one needed.
      await unit.load(this.people, personId);
      const removed = await this.remove(unit.tx, personId, which);
      if (removed === null) return refuseFactor('factor-unknown');
      const { count, isRequired } = await this.factors.countFactors(unit.tx, personId);
      if (count === 0 && isRequired) return refuseFactor('factor-last-needed');
      if (count === 0) await this.factors.removeAll(unit.tx, personId);
      await unit.change(this.people, personId, () => factorRemoved(which.kind, removed, unit.now));
      await this.ender.announce(unit.tx, personId);
      return null;
    });
    this.ender.forget(personId);
  }

  private async remove(tx: Tx, personId: UserId, which: WhichFactor): Promise<RemovedFactor | null> {
    if (which.kind === 'passkey') return this.factors.removePasskey(tx, personId, which.id);
    return (await this.factors.removeTotp(tx, personId)) ? { label: '' } : null;
  }
}
