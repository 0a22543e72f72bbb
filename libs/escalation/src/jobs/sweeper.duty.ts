import { Duty, RightOfWay } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { ObligationWatch } from '../application/obligations.store.js';
import { SWEEP_BATCH, SweepObligations } from '../application/sweep-obligations.js';

/** Batches at once while there are more than one holds: one is decided here while the other is written there. */
const ABREAST = 2;

/**
 * Looks for clocks that have come, four times a second, each realm in turn. While there are more than one batch holds, deliveries and the
 * sequencer stand aside.
 */
@Injectable()
export class SweeperDuty extends Duty {
  readonly name = 'escalation.sweeper';
  readonly everyMillis = 250;
  private behind = false;

  constructor(
    private readonly watch: ObligationWatch,
    private readonly sweep: SweepObligations,
    private readonly rightOfWay: RightOfWay,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    let more = false;
    try {
      for (const realm of await this.watch.dueRealms(false)) {
        const batches = Array.from({ length: this.behind ? ABREAST : 1 }, () => this.sweep.batch(realm));
        if ((await Promise.all(batches)).some((claimed) => claimed >= SWEEP_BATCH)) more = true;
      }
      return more;
    } finally {
      this.behind = more;
      if (more) this.rightOfWay.take(this.name);
      else this.rightOfWay.giveBack(this.name);
    }
  }
}

/** Looks for those clocks alone that life depends on, so that none of them waits until a crowd of others has been written. */
@Injectable()
export class LifeSafetySweeperDuty extends Duty {
  readonly name = 'escalation.life-safety-sweeper';
  readonly everyMillis = 250;

  constructor(
    private readonly watch: ObligationWatch,
    private readonly sweep: SweepObligations,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    let more = false;
    for (const realm of await this.watch.dueRealms(true)) if ((await this.sweep.batch(realm, true)) >= SWEEP_BATCH) more = true;
    return more;
  }
}
