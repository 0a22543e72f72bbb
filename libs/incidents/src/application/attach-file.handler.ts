import { DirectoryQueries } from '#directory';
import { type AgencyId, readableText, type RequestContext } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { officeText, pdfText } from '#platform/paper';
import type { Tx } from '#platform/persistence';
import { Scanner } from '#platform/scanning';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { attachFile, mustFitQuota } from '../domain/attach-file.js';
import type { AttachmentScan } from '../domain/attachment.js';
import { deskOf } from './acting-desk.js';
import { Attachments } from './attachments.js';
import type { CaseAnswer } from './case-answer.js';
import { type CaseTarget, ChangeCase } from './change-case.js';
import { sniffMediaType } from './sniff-media-type.js';

export interface AttachFileCommand extends CaseTarget {
  readonly name: string;
  readonly content: Buffer;
}

/** What whoever attached a file is told of it. */
export interface Attached extends CaseAnswer {
  readonly attachmentId: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: AttachmentScan;
}

/** What the file says, as far as it can be read; null for a picture or a film, which are judged by their names. */
const wordsOf = (mediaType: string | null, content: Buffer): string | null => {
  if (mediaType === null) return null;
  if (mediaType.startsWith('application/vnd.openxmlformats-officedocument.')) return officeText(content);
  return mediaType === 'application/pdf' ? pdfText(content) : readableText(mediaType, content);
};

@Injectable()
export class AttachFileHandler {
  constructor(
    private readonly change: ChangeCase,
    private readonly attachments: Attachments,
    private readonly scanner: Scanner,
    private readonly directory: DirectoryQueries,
    private readonly env: Env,
  ) {}

  /** The ledger holds the hash of the file; its bytes are a row of their own. @throws DomainError scanner-unavailable */
  async execute(ctx: RequestContext, command: AttachFileCommand): Promise<Attached> {
    const { caseId, name, content } = command;
    const sniffed = await sniffMediaType(content, name);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const text = wordsOf(sniffed, content);
    const scanned = await this.scanner.scan(content);
    const finding = scanned.verdict === 'infected' ? scanned.finding : null;
    const scan = scanned.verdict === 'clean' ? 'clean' : 'none';
    const file = { attachmentId: newId(), name, bytes: content.length, sha256, scan } as const;
    return this.change.run(
      ctx,
      command,
      (state, { by, now }) => attachFile(state, { by: deskOf(by), ...file, mediaType: sniffed, text, finding }, now),
      async (_, { unit, by: { deskId, userId } }) => {
        const mediaType = sniffed!;
        await this.attachments.keep(unit.tx, caseId, { ...file, mediaType, content, deskId, userId });
        await this.leaveRoom(unit.tx, ctx.actor.agencyId);
        const { attachmentId, bytes } = file;
        return { attachmentId, mediaType, bytes, sha256, scan };
      },
    );
  }

  private async leaveRoom(tx: Tx, agencyId: AgencyId): Promise<void> {
    const desks = [...this.directory.snapshot().desks.values()].filter((desk) => desk.agencyId === agencyId);
    const held = await this.attachments.heldBy(
      tx,
      agencyId,
      desks.map(({ id }) => id),
    );
    mustFitQuota(held, this.env.ENLACE_AGENCY_FILES_MIB);
  }
}
