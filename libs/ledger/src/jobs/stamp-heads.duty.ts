import { Duty } from '#platform/messaging';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { TimeStamper } from '../application/time-stamper.js';

/** Has sealed heads time-stamped where an authority is named; elsewhere it does nothing. */
@Injectable()
export class StampHeadsDuty extends Duty {
  readonly name = 'ledger.time-stamps';
  readonly everyMillis = 60_000;
  private readonly figures;
  private told: string | null = null;

  constructor(
    private readonly stamper: TimeStamper,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    super();
    this.figures = {
      size: metrics.gauge(
        'enlace_ledger_stamped_size',
        'Entries under the head that an outside authority time-stamped last by this process',
      ),
      refused: metrics.gauge('enlace_ledger_stamp_refused', '1 while a time stamp is due and the authority gives none'),
    };
  }

  async round(): Promise<boolean> {
    const { stamped, trouble } = await this.stamper.round();
    if (stamped !== null) this.figures.size.set(stamped);
    if (stamped !== null || trouble !== null) this.figures.refused.set(trouble === null ? 0 : 1);
    if (trouble !== null && trouble !== this.told) this.logger.warn({ trouble }, 'a sealed head has no time stamp');
    this.told = trouble;
    return false;
  }
}
