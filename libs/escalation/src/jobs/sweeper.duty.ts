import type { Realm } from '#kernel';
import { Duty, RightOfWay } from '#platform/messaging';
import { inVitalLane } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ObligationWatch } from '../application/obligations.store.js';
import { SWEEP_BATCH, SweepObligations } from '../application/sweep-obligations.js';

/** Batches at once while there are more than one holds: some are decided here while others are written there or wait for the disk. */
const ABREAST = 3;
/** Batches of each in one go, so that a crowd in one realm lets the others have their turn. */
const IN_A_ROW = 4;

/**
 * Looks for clocks that have come, four times a second, each realm in turn. While there are more than one batch holds, deliveries and the
 * sequencer stand aside.
 */
@Injectable()
export class SweeperDuty extends Duty {
  readonly name = 'escalation.sweeper';
  readonly everyMillis = 250;
  /** The clock of a drill was moved by hand. */
  override readonly wakeOn = ['realm_clock'] as const;
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
        const lanes = Array.from({ length: this.behind ? ABREAST : 1 }, () => this.lane(realm));
        if ((await Promise.all(lanes)).some((full) => full)) more = true;
      }
      return more;
    } finally {
      this.behind = more;
      if (more) this.rightOfWay.take(this.name);
      else this.rightOfWay.giveBack(this.name);
    }
  }

  /** One batch, or several in a row while many wait; whether the last was full. */
  private async lane(realm: Realm): Promise<boolean> {
    for (let left = this.behind ? IN_A_ROW : 1; left > 0; left -= 1)
      if ((await this.sweep.batch(realm)) < SWEEP_BATCH) return false;
    return true;
  }
}

/** Looks for those clocks alone that life depends on, so that none of them waits until a crowd of others has been written. */
@Injectable()
export class LifeSafetySweeperDuty extends Duty {
  readonly name = 'escalation.life-safety-sweeper';
  readonly everyMillis = 250;
  /** The clock of a drill was moved by hand. */
  override readonly wakeOn = ['realm_clock'] as const;

  constructor(
    private readonly watch: ObligationWatch,
    private readonly sweep: SweepObligations,
  ) {
    super();
  }

  round(): Promise<boolean> {
    return inVitalLane(() => this.lookRound());
  }

  private async lookRound(): Promise<boolean> {
    let more = false;
    for (const realm of await this.watch.dueRealms(true)) if ((await this.sweep.batch(realm, true)) >= SWEEP_BATCH) more = true;
    return more;
  }
}
