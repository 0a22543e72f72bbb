import { Audit, type Troubles } from '#platform/auditing';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { SealsStore } from '../persistence/seals.store.js';
import { SequencerLag } from '../persistence/sequencer-lag.store.js';

/** An entry has its place within about a second; one that waits this long has no sequencer, or stands behind a gap. */
const UNSEQUENCED_SECONDS = 60;

/** Looks for entries that have no place in the log, and for heads that no witnesses seal: nobody outside can prove them yet. */
@Injectable()
export class SequencerAudit extends Audit {
  readonly name = 'ledger.sequencer';

  constructor(
    private readonly env: Env,
    private readonly lag: SequencerLag,
    private readonly seals: SealsStore,
  ) {
    super();
  }

  async look(): Promise<Troubles> {
    const { waiting, frozen } = await this.lag.longerThan(UNSEQUENCED_SECONDS);
    const unsealed = Math.floor(((await this.seals.sealing())?.waitingSeconds ?? 0) / 60);
    return {
      'entries-unsequenced': waiting,
      'ledger-frozen': frozen,
      // Counted in minutes: how long nobody but the operator vouches for the log.
      'entries-unsealed': unsealed >= this.env.ENLACE_UNSEALED_ALARM_MINUTES ? unsealed : 0,
    };
  }
}
