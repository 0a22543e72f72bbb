import { Env } from '#platform/config';
import { Duty } from '#platform/messaging';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { Cosigner } from '../application/cosigner.js';
import { SealsStore } from '../persistence/seals.store.js';

const PULSE_EVERY_MILLIS = 5_000;

/** Has each new head cosigned by the witnesses, and says how far the log is sealed. A loop of its own: a slow witness holds up nothing else. */
@Injectable()
export class CollectCosignaturesDuty extends Duty {
  readonly name = 'ledger.witnesses';
  readonly everyMillis = 1_000;
  private readonly figures;
  private told: string | null | undefined;
  private toldAt = 0;

  constructor(
    private readonly env: Env,
    private readonly cosigner: Cosigner,
    private readonly seals: SealsStore,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    super();
    this.figures = {
      sealed: metrics.gauge('enlace_ledger_sealed_size', 'Entries that a quorum of witnesses sealed'),
      waiting: metrics.gauge(
        'enlace_ledger_unsealed_seconds',
        'How long the first head that is not sealed waits for it; 0 when none does',
      ),
    };
  }

  async round(): Promise<boolean> {
    const { missing, contradiction } = await this.cosigner.round();
    const sealing = await this.seals.sealing();
    this.figures.sealed.set(sealing?.sealedSize ?? 0);
    this.figures.waiting.set(sealing?.waitingSeconds ?? 0);
    const trouble = contradiction ?? (missing.length > 0 ? missing.join('; ') : null);
    if (trouble !== null && trouble !== this.told)
      this.logger.warn({ trouble }, 'the newest head is not cosigned by all witnesses');
    if (trouble !== this.told || performance.now() - this.toldAt > PULSE_EVERY_MILLIS) {
      // One witness may be away for a moment, as at each new start of it: that alone is no alarm.
      const late = (sealing?.waitingSeconds ?? 0) >= this.env.ENLACE_UNSEALED_ALARM_MINUTES * 60;
      const clean = contradiction === null && !late;
      await this.seals.pulse(clean, clean ? null : (trouble ?? 'no head was sealed for too long'));
      this.told = trouble;
      this.toldAt = performance.now();
    }
    return false;
  }
}
