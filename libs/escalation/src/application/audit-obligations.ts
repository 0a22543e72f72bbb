import type { Instant } from '#kernel';
import { Audit, type Troubles } from '#platform/auditing';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { wakesAt } from '../domain/obligation.js';
import { ObligationFaults } from './obligation-faults.js';
import { ObligationWatch, type LiveClock } from './obligations.store.js';

/** A clock that came this long ago, in real time, should have been seen: 240 sweeps have passed, or 120 where life is at risk. */
export const TOLERANCE_SECONDS = { lifeSafety: 30, other: 60 } as const;
/** Live obligations whose clock is computed anew in one round; the rounds go through all of them in turn. */
const PAGE = 500;

/**
 * Proves from outside the sweep that nothing overdue is silent. It trusts neither the sweeper nor the column it sweeps by: it counts
 * clocks that came and were not seen to, and computes clocks anew from the obligations themselves.
 */
@Injectable()
export class AuditObligations extends Audit {
  readonly name = 'escalation.clocks';
  private readonly rearmed: ReturnType<Metrics['counter']>;
  /** Obligations whose clock could not be computed, found in the pass so far, and in the pass before. */
  private faulty = new Set<string>();
  private faultyBefore = new Set<string>();
  private after: string | null = null;

  constructor(
    private readonly watch: ObligationWatch,
    private readonly faults: ObligationFaults,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    super();
    this.rearmed = metrics.counter('enlace_obligations_rearmed_total', 'Clocks that the auditor set right');
  }

  async look(): Promise<Troubles> {
    const { live, drills, oldest } = await this.watch.late(TOLERANCE_SECONDS);
    const setRight = await this.recompute();
    // Of those that a person has given up, with a reason, nobody can say that they are silent.
    const faulty = await this.faults.unanswered([...new Set([...this.faulty, ...this.faultyBefore])]);
    if (live + drills + faulty.length > 0) this.logger.error({ live, drills, oldest, faulty }, 'obligations are late and unseen');
    return { 'clocks-late': live, 'drill-clocks-late': drills, 'clocks-set-right': setRight, 'clocks-broken': faulty.length };
  }

  /** The next page of all clocks, from the beginning again after the last. @returns how many were set right */
  private async recompute(): Promise<number> {
    if (this.after === null) {
      this.faultyBefore = this.faulty;
      this.faulty = new Set();
    }
    const page = await this.watch.page(this.after, PAGE);
    this.after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
    if (this.after === null) this.faultyBefore = new Set();
    const clocks = page.map((clock) => ({ clock, computed: this.compute(clock) }));
    await this.faults.found(clocks.flatMap(({ clock, computed }) => (computed === undefined ? [clock.id] : [])));
    await this.faults.mended(clocks.flatMap(({ clock, computed }) => (computed === clock.nextStepAt ? [clock.id] : [])));
    let count = 0;
    for (const { clock, computed } of clocks) if (await this.setRight(clock, computed)) count += 1;
    return count;
  }

  private async setRight(clock: LiveClock, computed: Instant | null | undefined): Promise<boolean> {
    if (computed === undefined || computed === clock.nextStepAt) return false;
    if (!(await this.watch.rearm(clock.id, clock.version, computed))) return false;
    this.rearmed.inc();
    this.logger.error({ obligation: clock.id, was: clock.nextStepAt, is: computed }, 'a clock was wrong and is set right');
    return true;
  }

  /** Undefined when it cannot be computed: one such row must not end the audit of the others. */
  private compute({ id, state }: LiveClock): Instant | null | undefined {
    try {
      return wakesAt(state);
    } catch (error) {
      this.faulty.add(id);
      this.logger.error({ err: error, obligation: id }, 'a clock cannot be computed');
      return undefined;
    }
  }
}
