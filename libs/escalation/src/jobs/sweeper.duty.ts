import { Duty, RightOfWay } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { ObligationWatch } from '../application/obligations.store.js';
import { SWEEP_BATCH, SweepObligations } from '../application/sweep-obligations.js';

/** Looks for clocks that have come, four times a second, one batch of each realm in turn. While there are more, deliveries stand aside. */
@Injectable()
export class SweeperDuty extends Duty {
  readonly name = 'escalation.sweeper';
  readonly everyMillis = 250;

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
      for (const realm of await this.watch.dueRealms()) if ((await this.sweep.batch(realm)) >= SWEEP_BATCH) more = true;
      return more;
    } finally {
      if (more) this.rightOfWay.take(this.name);
      else this.rightOfWay.giveBack(this.name);
    }
  }
}
