/** A file on a case, without its bytes. */
export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  /** As the bytes say. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** What a scanner said of it before it was kept: `none` where the installation has none. */
  readonly scan: AttachmentScan;
}

/** An infected file is not kept, so none is ever that. */
export type AttachmentScan = 'none' | 'clean';
