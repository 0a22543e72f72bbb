import type { CaseId, DeskId, Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Attachment } from '../domain/attachment.js';
import type { Viewer } from './cases.queries.js';

/** One line of the list of a case's files. */
export interface AttachmentSeen {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Instant;
  readonly deskId: DeskId;
}

export interface AttachmentFile extends AttachmentSeen {
  readonly content: Buffer;
}

/** Files of cases. They are seen as their case is. */
export abstract class Attachments {
  abstract keep(
    tx: Tx,
    caseId: CaseId,
    file: Attachment & { readonly content: Buffer; readonly deskId: DeskId; readonly userId: UserId },
  ): Promise<void>;

  /** Without the bytes, in the order in which they came; empty for a case that is not visible. */
  abstract list(viewer: Viewer, caseId: CaseId): Promise<readonly AttachmentSeen[]>;

  abstract find(viewer: Viewer, caseId: CaseId, id: string): Promise<AttachmentFile | null>;
}
