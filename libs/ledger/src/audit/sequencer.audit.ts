import { Audit, type Troubles } from '#platform/auditing';
import { Injectable } from '@nestjs/common';
import { SequencerLag } from '../persistence/sequencer-lag.store.js';

/** An entry has its place within about a second; one that waits this long has no sequencer, or stands behind a gap. */
const UNSEQUENCED_SECONDS = 60;

/** Looks for entries that have no place in the log: nobody outside can prove them yet. */
@Injectable()
export class SequencerAudit extends Audit {
  readonly name = 'ledger.sequencer';

  constructor(private readonly lag: SequencerLag) {
    super();
  }

  async look(): Promise<Troubles> {
    const { waiting, frozen } = await this.lag.longerThan(UNSEQUENCED_SECONDS);
    return { 'entries-unsequenced': waiting, 'ledger-frozen': frozen };
  }
}
