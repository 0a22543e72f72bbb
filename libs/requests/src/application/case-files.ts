import { type NamedFile, type NewAttachment, OwnFiles, type TakenFiles } from '#disclosure';
import { ViewAttachments } from '#incidents';
import { DomainError, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { faultAt, type RequestFault } from '../domain/request.errors.js';

const absent = (error: unknown): null => {
  if (error instanceof DomainError && error.code === 'not-found') return null;
  throw error;
};

/** Takes copies of files from cases. Only what the desk itself put there: what came from another is its originator's to give. */
@Injectable()
export class CaseFiles extends OwnFiles {
  constructor(private readonly attachments: ViewAttachments) {
    super();
  }

  async take(ctx: RequestContext, files: readonly NamedFile[], at: string): Promise<TakenFiles> {
    const taken: NewAttachment[] = [];
    const faults: RequestFault[] = [];
    for (const [nth, { caseId, attachmentId }] of files.entries()) {
      const file = await this.attachments.one(ctx, caseId, attachmentId).catch(absent);
      if (!file) faults.push(faultAt(`${at}/${nth}`, 'request-file-unknown'));
      else if (file.deskId !== ctx.actor.deskId) faults.push(faultAt(`${at}/${nth}`, 'request-file-not-own'));
      else taken.push({ name: file.name, mediaType: file.mediaType, sha256: file.sha256, bytes: file.content });
    }
    return { files: taken, faults };
  }
}
