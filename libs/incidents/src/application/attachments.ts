import type { AgencyId, CaseId, DeskId, Instant, UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { Attachment, AttachmentScan } from '../domain/attachment.js';
import type { Viewer } from './cases.queries.js';

/** One line of the list of a case's files. */
export interface AttachmentSeen {
  readonly id: string;
  /** Null once the file was taken out of the case. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether a scanner found it clean before it was kept, or nobody looked. */
  readonly scan: AttachmentScan;
  readonly addedAt: Instant;
  readonly deskId: DeskId;
}

export interface AttachmentFile extends AttachmentSeen {
  readonly name: string;
  readonly content: Buffer;
}

/** Files of cases. They are seen as their case is. */
export abstract class Attachments {
  abstract keep(
    tx: Tx,
    caseId: CaseId,
    file: Attachment & { readonly content: Buffer; readonly deskId: DeskId; readonly userId: UserId },
  ): Promise<void>;

  /** Bytes of all files of these desks, this transaction's among them. Whoever asks for the same agency waits for it. */
  abstract heldBy(tx: Tx, agencyId: AgencyId, deskIds: readonly DeskId[]): Promise<number>;

  /** Without the bytes, in the order in which they came; empty for a case that is not visible. */
  abstract list(viewer: Viewer, caseId: CaseId): Promise<readonly AttachmentSeen[]>;

  /** Takes name and bytes away for good; size and hash stay. False when it is not there, or not any more. */
  abstract takeOut(tx: Tx, caseId: CaseId, id: string, redactionId: string): Promise<boolean>;

  /** With the bytes; null also when they were taken out. */
  abstract find(viewer: Viewer, caseId: CaseId, id: string): Promise<AttachmentFile | null>;
}
