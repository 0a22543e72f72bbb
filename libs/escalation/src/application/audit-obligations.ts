import type { Instant } from '#kernel';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { wakesAt } from '../domain/obligation.js';
import { ObligationWatch, type LiveClock } from './obligations.store.js';

/** A clock that came this long ago, in real time, should have been seen: 240 sweeps have passed. */
export const TOLERANCE_SECONDS = 60;
/** Live obligations whose clock is computed anew in one round; the rounds go through all of them in turn. */
const PAGE = 500;

export const AUDITOR = 'escalation.auditor';

/**
 * Proves from outside the sweep that nothing overdue is silent. It trusts neither the sweeper nor the column it sweeps by: it counts
 * clocks that came and were not seen to, and computes clocks anew from the obligations themselves. It says so only when all is well,
 * so its silence is an alarm too.
 */
@Injectable()
export class AuditObligations {
  private readonly late: ReturnType<Metrics['gauge']>;
  private readonly rearmed: ReturnType<Metrics['counter']>;
  private readonly lastClean: ReturnType<Metrics['gauge']>;
  /** Obligations whose clock could not be computed, found in the pass so far, and in the pass before. */
  private faulty = new Set<string>();
  private faultyBefore = new Set<string>();
  private after: string | null = null;

  constructor(
    private readonly watch: ObligationWatch,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.late = metrics.gauge('enlace_obligations_late', 'Live obligations whose clock came and was not seen to');
    this.rearmed = metrics.counter('enlace_obligations_rearmed_total', 'Clocks that the auditor set right');
    this.lastClean = metrics.gauge(
      'enlace_auditor_last_clean_timestamp_seconds',
      'When the auditor last found all clocks seen to',
    );
  }

  /** @returns whether all was well */
  async round(): Promise<boolean> {
    const { live, drills, oldest } = await this.watch.late(TOLERANCE_SECONDS);
    this.late.set(live);
    const setRight = await this.recompute();
    const faulty = [...new Set([...this.faulty, ...this.faultyBefore])];
    const clean = live + drills + setRight + faulty.length === 0;
    const note = `${live} late, ${drills} late in drills, ${setRight} set right, ${faulty.length} without a computable clock`;
    if (!clean) this.logger.error({ live, drills, oldest, setRight, faulty }, 'obligations are late and unseen');
    await this.watch.pulse(AUDITOR, clean, clean ? null : note);
    // The pulse carries the database's time; this figure is for the metrics server, which knows the process's.
    if (clean) this.lastClean.setToCurrentTime();
    return clean;
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
    let count = 0;
    for (const clock of page) if (await this.setRight(clock)) count += 1;
    return count;
  }

  private async setRight(clock: LiveClock): Promise<boolean> {
    const computed = this.compute(clock);
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
