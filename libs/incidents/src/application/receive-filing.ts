import { DomainError, type RequestContext } from '#kernel';
import { newId } from '#platform/ids';
import { forReader, inVitalLane, PUBLIC_READER } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { checkContent } from '../domain/file-report.js';
import { answeredBy } from '../domain/report-translation.js';
import { actingPerson } from './acting-desk.js';
import { DeferredFilings, type FilingReceipt, type Kept, type Received } from './deferred-filings.store.js';
import type { FileReportCommand } from './file-report.handler.js';
import { ReportIntake } from './report-intake.js';

/** Receipts that one statement writes. */
const BATCH = 200;

interface Waiting {
  readonly item: Received;
  readonly resolve: (receipt: FilingReceipt | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Receives filings that are to be filed later. Those that come while a batch is being written make the next one: under a flood a receipt
 * costs a row of a statement and a share of one flush to disk, where filing costs twenty rows and a flush of its own.
 */
@Injectable()
export class ReceiveFiling {
  private readonly waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly filings: DeferredFilings,
    private readonly intake: ReportIntake,
  ) {}

  /**
   * Durable when it answers. What could not be filed is refused now, while its writer is still there.
   * @returns null when this claim has its first answer already: file it in the ordinary way, which gives that answer again
   * @throws DomainError idempotency-key-missing, idempotency-key-reused, report-crossing-unknown, report-place-missing,
   *   report-times-disordered, report-translation-same
   */
  async execute(ctx: RequestContext, command: FileReportCommand): Promise<FilingReceipt | null> {
    const { idempotency } = ctx;
    if (!idempotency) throw new DomainError('idempotency-key-missing');
    const content = answeredBy(command.content, actingPerson(ctx).deskId);
    this.intake.check(content);
    // Whether it lies in the future is judged when it is filed, by the database's clock: to ask it now would cost each receipt a trip.
    checkContent(content, content.occurredAt);
    const item = { id: newId(), ctx: { ...ctx, idempotency }, command };
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // A batch is of many people, and of a drill beside live work: it is written for none of them, and shown nothing of a case.
      if (!this.writing) void forReader(PUBLIC_READER, () => inVitalLane(() => this.write()));
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      try {
        const kept = await this.filings.keep(batch.map(({ item }) => item));
        const byClaim = new Map(kept.map((one) => [`${one.owner} ${one.key}`, one]));
        for (const one of batch) answer(one, byClaim.get(`${one.item.ctx.actor.userId} ${one.item.ctx.idempotency.key}`));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.writing = false;
  }
}

const answer = ({ item, resolve, reject }: Waiting, kept: Kept | undefined): void => {
  if (!kept) return resolve(null);
  const { fingerprint, onReplay } = item.ctx.idempotency;
  if (kept.fingerprint !== fingerprint) return reject(new DomainError('idempotency-key-reused'));
  if (kept.receiptId !== item.id) onReplay?.();
  resolve({ receiptId: kept.receiptId, state: 'waiting', receivedAt: kept.receivedAt });
};
