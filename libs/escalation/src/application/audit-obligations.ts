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
  /** Obligations whose clock could not be computed when they were last looked at. */
  private readonly faulty = new Set<string>();
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
    await this.recompute();
    const clean = live + drills === 0 && this.faulty.size === 0;
    const note = clean ? null : `${live} late, ${drills} late in drills, ${this.faulty.size} without a computable clock`;
    if (!clean) this.logger.error({ live, drills, oldest, faulty: [...this.faulty] }, 'obligations are late and unseen');
    await this.watch.pulse(AUDITOR, clean, note);
    // The pulse carries the database's time; this figure is for the metrics server, which knows the process's.
    if (clean) this.lastClean.setToCurrentTime();
    return clean;
  }

  private async recompute(): Promise<void> {
    const page = await this.watch.page(this.after, PAGE);
    this.after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
    for (const clock of page) await this.setRight(clock);
  }

  private async setRight(clock: LiveClock): Promise<void> {
    try {
      const computed = wakesAt(clock.state);
      this.faulty.delete(clock.id);
      if (computed === clock.nextStepAt || !(await this.watch.rearm(clock.id, clock.version, computed))) return;
      this.rearmed.inc();
      this.logger.error({ obligation: clock.id, was: clock.nextStepAt, is: computed }, 'a clock was wrong and is set right');
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.faulty.add(clock.id);
    }
  }
}
