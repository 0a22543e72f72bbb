import { DirectoryQueries } from '#directory';
import { addMinutes, type Realm, type SystemContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { advanceObligation } from '../domain/advance-obligation.js';
import type { Obligation, ObligationEvent } from '../domain/obligation.js';
import type { EscalationDesks } from '../domain/targets.js';
import { desksOf } from './desks-of-directory.js';
import { ObligationsStore, type FiredStep } from './obligations.store.js';

/** Obligations that one transaction advances. */
export const SWEEP_BATCH = 500;
/** A clock that cannot be advanced is tried again after this, so that it does not hold up the others. */
const SET_ASIDE_MINUTES = 5;

interface Advance {
  readonly stored: Stored<Obligation>;
  readonly events: readonly ObligationEvent[];
}

const stepsOf = ({ stored, events }: Advance): FiredStep[] =>
  events.flatMap((event) =>
    event.type === 'obligation.step-reached'
      ? [
          {
            obligationId: stored.id,
            step: event.data.step,
            loop: event.data.loop,
            scheduledFor: event.data.scheduledFor,
            firedAt: event.at,
          },
        ]
      : [],
  );

const keyOf = ({ obligationId, step, loop }: FiredStep): string => `${obligationId}/${step}/${loop}`;

/**
 * Fires what time has brought. Claim and effect are one transaction on the database's clock: rows, guard, ledger entries and envelopes
 * of up to 500 obligations commit together or not at all, and any number of sweepers may run beside each other.
 */
@Injectable()
export class SweepObligations {
  private readonly steps: ReturnType<Metrics['counter']>;
  private readonly setAside: ReturnType<Metrics['counter']>;

  constructor(
    private readonly runner: CommandRunner,
    private readonly store: ObligationsStore,
    private readonly directory: DirectoryQueries,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.steps = metrics.counter('enlace_ladder_steps_total', 'Ladder steps reached', ['action']);
    this.setAside = metrics.counter('enlace_obligations_set_aside_total', 'Obligations that a sweep could not advance');
  }

  /** One batch of one realm, life safety first or alone; how many obligations it claimed. */
  async batch(realm: Realm, lifeSafetyOnly = false): Promise<number> {
    const ctx: SystemContext = { actor: { system: 'escalation' }, realm, locale: 'en', correlationId: newId() };
    const { claimed, actions } = await this.runner.run(ctx, (unit) => this.sweep(unit, lifeSafetyOnly));
    for (const [action, count] of Object.entries(actions)) this.steps.inc({ action }, count);
    return claimed;
  }

  private async sweep(unit: Unit, lifeSafetyOnly: boolean): Promise<{ claimed: number; actions: Record<string, number> }> {
    const claimed = await this.store.claimDue(unit.tx, SWEEP_BATCH, lifeSafetyOnly);
    if (claimed.length === 0) return { claimed: 0, actions: {} };
    const desks = desksOf(this.directory.snapshot());
    const fired = await this.store.firedSteps(
      unit.tx,
      claimed.map(({ id }) => id),
    );
    const known = new Set(fired.map(keyOf));
    const stuck: string[] = [];
    const advances = claimed.flatMap((stored) => {
      const advance = this.advance(unit, stored, desks, known);
      if (!advance) stuck.push(stored.id);
      return advance ? [advance] : [];
    });
    await this.store.recordSteps(unit.tx, advances.flatMap(stepsOf));
    await unit.changeMany(this.store, advances);
    await this.store.setAside(unit.tx, stuck, addMinutes(unit.now, SET_ASIDE_MINUTES));
    return { claimed: claimed.length, actions: countActions(advances) };
  }

  /** Null when the obligation cannot be advanced: its calendar does not compute, or its guard says that its rung has fired. */
  private advance(unit: Unit, stored: Stored<Obligation>, desks: EscalationDesks, known: ReadonlySet<string>): Advance | null {
    try {
      const advance = { stored, events: advanceObligation(stored.state, desks, unit.now) };
      const twice = stepsOf(advance).find((step) => known.has(keyOf(step)));
      if (twice) throw new Error(`step ${twice.step} of loop ${twice.loop} has fired before`);
      if (advance.events.length === 0) throw new Error('its clock says due and its ladder does not');
      return advance;
    } catch (error) {
      this.setAside.inc();
      this.logger.error(
        { err: error, obligation: stored.id, realm: unit.tx.realm },
        'an obligation cannot be advanced; set aside',
      );
      return null;
    }
  }
}

const countActions = (advances: readonly Advance[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { events } of advances)
    for (const event of events)
      if (event.type === 'obligation.step-reached') counts[event.data.action] = (counts[event.data.action] ?? 0) + 1;
  return counts;
};
