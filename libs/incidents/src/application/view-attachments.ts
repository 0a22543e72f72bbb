import { type CaseId, DomainError, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type AttachmentFile, Attachments, type AttachmentSeen } from './attachments.js';
import { CasesQueries } from './cases.queries.js';

/** Files of a case, as the desks read them that see the case. */
@Injectable()
export class ViewAttachments {
  constructor(
    private readonly attachments: Attachments,
    private readonly cases: CasesQueries,
  ) {}

  /** @throws DomainError not-found */
  async list({ realm, actor: { deskId } }: RequestContext, caseId: CaseId): Promise<readonly AttachmentSeen[]> {
    if (!(await this.cases.find({ realm, deskId }, caseId))) throw new DomainError('not-found');
    return this.attachments.list({ realm, deskId }, caseId);
  }

  /** @throws DomainError not-found */
  async one({ realm, actor: { deskId } }: RequestContext, caseId: CaseId, id: string): Promise<AttachmentFile> {
    const found = await this.attachments.find({ realm, deskId }, caseId, id);
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
