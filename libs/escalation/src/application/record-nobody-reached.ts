import { DirectoryQueries } from '#directory';
import type { ObligationId, Realm, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { findNobody, type Nobody } from '../domain/find-nobody.js';
import { desksOf } from './desks-of-directory.js';
import { ObligationsStore } from './obligations.store.js';

export interface NobodyReached extends Nobody {
  readonly obligationId: ObligationId;
}

/** What whoever tells people found out: a rung called on somebody, and no one was there. */
@Injectable()
export class RecordNobodyReached {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: ObligationsStore,
    private readonly directory: DirectoryQueries,
  ) {}

  /** All in one transaction. Said twice it is recorded once. */
  async execute(realm: Realm, found: readonly NobodyReached[]): Promise<void> {
    if (found.length === 0) return;
    const ctx: SystemContext = { actor: { system: 'escalation' }, realm, locale: 'en', correlationId: newId() };
    const desks = desksOf(this.directory.snapshot());
    await this.runner.run(ctx, async (unit) => {
      const ids = [...new Set(found.map(({ obligationId }) => obligationId))];
      const [held] = await Promise.all([this.store.lock(unit.tx, ids), unit.tx.refreshNow()]);
      await unit.changeMany(
        this.store,
        held.map((stored) => ({
          stored,
          events: found
            .filter(({ obligationId }) => obligationId === stored.id)
            .flatMap((nobody) => findNobody(stored.state, nobody, desks, unit.now)),
        })),
      );
    });
  }
}
