import { isRefusal } from '#phrases';
import { Database } from '#platform/persistence';
import { Logger, Metrics } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { DeferredFilings, type FilingOutcome, type InHand } from './deferred-filings.store.js';
import { FileReportHandler } from './file-report.handler.js';

/** Longer than any filing takes; what a killed worker had in hand comes back after it. */
const LEASE_SECONDS = 8;
/** Filings taken at once, and of these at once in the making. While the flood is on, each is followed by a rest, but not where one has waited for long. */
const PACES = {
  flood: { lease: 1, abreast: 1, rests: true },
  late: { lease: 6, abreast: 2, rests: false },
  after: { lease: 48, abreast: 8, rests: false },
} as const;
const LATE_SECONDS = 90;
const MOST_REST_SECONDS = 60;

/**
 * Files what was received, oldest first, by the command that files any report and under the claim of its first sender: however often one
 * is tried, and whoever sends it again meanwhile, it is filed once. While receipts still come in it goes slowly, because it shares the
 * machine with the life-safety work that the receipts make room for; quicker when the first of the line has waited long.
 */
@Injectable()
export class FileDeferred {
  private readonly filed: ReturnType<Metrics['counter']>;
  private readonly left: ReturnType<Metrics['gauge']>;

  constructor(
    private readonly filings: DeferredFilings,
    private readonly fileReport: FileReportHandler,
    private readonly database: Database,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.filed = metrics.counter('enlace_filings_deferred_total', 'Deferred filings by outcome', ['outcome']);
    this.left = metrics.gauge('enlace_filings_waiting', 'Filings that were received and are not filed yet');
  }

  /** @returns whether more wait that may be filed at once */
  async round(): Promise<boolean> {
    const { count, fresh, waited } = await this.filings.waiting();
    this.left.set(count);
    if (count === 0) return false;
    const { lease, abreast, rests } = PACES[fresh === 0 ? 'after' : waited > LATE_SECONDS ? 'late' : 'flood'];
    const inHand = await this.filings.lease(lease, LEASE_SECONDS);
    const next = async (): Promise<void> => {
      for (let one = inHand.shift(); one; one = inHand.shift()) await this.file(one);
    };
    const taken = inHand.length;
    await Promise.all(Array.from({ length: abreast }, next));
    return !rests && taken === lease;
  }

  private async file(filing: InHand): Promise<void> {
    let replayed = false;
    const ctx = { ...filing.ctx, idempotency: { ...filing.ctx.idempotency, onReplay: () => (replayed = true) } };
    try {
      const answer = await this.fileReport.execute(
        ctx,
        { ...filing.command, receivedAt: filing.receivedAt },
        async ({ tx }, filed) => this.filings.settle(tx, filing.id, { answer: filed }),
      );
      if (replayed) await this.settle(filing, { answer });
      this.filed.inc({ outcome: 'filed' });
    } catch (error) {
      await this.stumble(filing, error);
    }
  }

  /** What a rule refuses is told to its desk; anything else is tried again, however often: a receipt is a promise. */
  private async stumble(filing: InHand, error: unknown): Promise<void> {
    if (isRefusal(error)) {
      this.filed.inc({ outcome: 'refused' });
      return this.settle(filing, { problem: { code: error.code, params: error.params } });
    }
    this.filed.inc({ outcome: 'failed' });
    this.logger.warn({ err: error, filing: filing.id, attempts: filing.attempts }, 'a received filing stumbled; it comes again');
    await this.filings.giveBack(filing.id, Math.min(MOST_REST_SECONDS, 2 ** filing.attempts));
  }

  private settle({ id, ctx }: InHand, outcome: FilingOutcome): Promise<void> {
    return this.database.transaction(ctx.realm, async (tx) => this.filings.settle(tx, id, outcome));
  }
}
