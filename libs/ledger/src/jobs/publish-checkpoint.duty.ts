import { Duty } from '#platform/messaging';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { Publisher } from '../application/publisher.js';
import { CheckpointsStore } from '../persistence/checkpoints.store.js';

const PULSE_EVERY_MILLIS = 5_000;

/** Signs the head of the log each second if it grew, and says how the log is. */
@Injectable()
export class PublishCheckpointDuty extends Duty {
  readonly name = 'ledger.publisher';
  readonly everyMillis = 1_000;
  private readonly figures;
  private told: string | null | undefined;
  private toldAt = 0;

  constructor(
    private readonly publisher: Publisher,
    private readonly store: CheckpointsStore,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    super();
    this.figures = {
      size: metrics.gauge('enlace_ledger_size', 'Entries that have their place in the log'),
      pending: metrics.gauge('enlace_ledger_pending', 'Committed entries without a place in the log'),
      frozen: metrics.gauge('enlace_ledger_frozen', '1 when the log could not be reproduced and is stopped'),
    };
  }

  async round(): Promise<boolean> {
    const { size, pending, frozen, trouble } = await this.publisher.publish();
    this.figures.size.set(size);
    this.figures.pending.set(pending);
    this.figures.frozen.set(frozen ? 1 : 0);
    if (trouble !== null && trouble !== this.told) this.logger.error({ trouble, frozen, size }, 'the ledger needs an operator');
    if (trouble !== this.told || performance.now() - this.toldAt > PULSE_EVERY_MILLIS) {
      await this.store.pulse(trouble === null, trouble);
      this.told = trouble;
      this.toldAt = performance.now();
    }
    return false;
  }
}
