import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { ObligationWatch } from '../application/obligations.store.js';
import { SWEEP_BATCH, SweepObligations } from '../application/sweep-obligations.js';

/** Looks for clocks that have come, four times a second, one batch of each realm in turn. */
@Injectable()
export class SweeperDuty extends Duty {
  readonly name = 'escalation.sweeper';
  readonly everyMillis = 250;

  constructor(
    private readonly watch: ObligationWatch,
    private readonly sweep: SweepObligations,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    let more = false;
    for (const realm of await this.watch.dueRealms()) if ((await this.sweep.batch(realm)) >= SWEEP_BATCH) more = true;
    return more;
  }
}
