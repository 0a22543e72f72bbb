import type { DeskId, Realm, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { liftSuspension, suspendObligation } from '../domain/suspend-obligation.js';
import { ObligationsStore } from './obligations.store.js';

/** Clocks that one transaction stops, or lets run. */
export const SUSPENSION_BATCH = 500;

/**
 * Brings clocks into line with the desks under a declared surge: what runs there and may stand is stopped, what a surge stopped elsewhere runs
 * again. It compares what is with what should be, batch by batch, each its own transaction: one that was killed is followed by the next, and
 * what is opened, taken over or unpaused during a surge is found like everything else.
 */
@Injectable()
export class SuspendObligations {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: ObligationsStore,
  ) {}

  /** Realms in which a surge holds a clock. */
  realms(): Promise<Realm[]> {
    return this.store.suspendedRealms();
  }

  /**
   * @param standing desks whose clocks are to stand, each with the desk that declared it
   * @returns whether there may be more to do
   */
  async batch(realm: Realm, standing: ReadonlyMap<DeskId, DeskId>): Promise<boolean> {
    const stopped = standing.size > 0 ? await this.stop(realm, standing) : 0;
    const resumed = await this.resume(realm, [...standing.keys()]);
    return stopped === SUSPENSION_BATCH || resumed === SUSPENSION_BATCH;
  }

  private stop(realm: Realm, standing: ReadonlyMap<DeskId, DeskId>): Promise<number> {
    return this.runner.run(contextOf(realm), async (unit) => {
      const found = await this.store.claimRunning(unit.tx, [...standing.keys()], SUSPENSION_BATCH);
      await unit.changeMany(
        this.store,
        found.map((stored) => ({
          stored,
          events: suspendObligation(stored.state, standing.get(stored.state.deskId) as DeskId, unit.now),
        })),
      );
      return found.length;
    });
  }

  private resume(realm: Realm, except: readonly DeskId[]): Promise<number> {
    return this.runner.run(contextOf(realm), async (unit) => {
      const found = await this.store.claimSuspended(unit.tx, except, SUSPENSION_BATCH);
      await unit.changeMany(
        this.store,
        found.map((stored) => ({ stored, events: liftSuspension(stored.state, unit.now) })),
      );
      return found.length;
    });
  }
}

const contextOf = (realm: Realm): SystemContext => ({
  actor: { system: 'surge' },
  realm,
  locale: 'en',
  correlationId: newId(),
});
