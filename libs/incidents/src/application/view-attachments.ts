import { type CaseId, DomainError, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type AttachmentFile, Attachments, type AttachmentSeen } from './attachments.js';
import { CaseReading } from './case-reading.js';

/** Files of a case, as the desks read them that see the case. */
@Injectable()
export class ViewAttachments {
  constructor(
    private readonly attachments: Attachments,
    private readonly reading: CaseReading,
  ) {}

  /** @throws DomainError not-found */
  async list(ctx: RequestContext, caseId: CaseId): Promise<readonly AttachmentSeen[]> {
    const { viewer } = await this.reading.find(ctx, caseId);
    return this.attachments.list(viewer, caseId);
  }

  /** For an act that puts the file elsewhere and is recorded itself. @throws DomainError not-found */
  async one(ctx: RequestContext, caseId: CaseId, id: string): Promise<AttachmentFile> {
    const { viewer } = await this.reading.find(ctx, caseId);
    const found = await this.attachments.find(viewer, caseId, id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** Shown to a reader. @throws DomainError not-found; store-unavailable where the reading must be recorded and cannot be */
  async show(ctx: RequestContext, caseId: CaseId): Promise<readonly AttachmentSeen[]> {
    const { viewer } = await this.reading.open(ctx, caseId, ['evidence']);
    return this.attachments.list(viewer, caseId);
  }

  /** Taken along by a reader, which is recorded. @throws DomainError not-found, store-unavailable */
  async download(ctx: RequestContext, caseId: CaseId, id: string): Promise<AttachmentFile> {
    const file = await this.one(ctx, caseId, id);
    await this.reading.takeAlong(ctx, caseId);
    return file;
  }
}
