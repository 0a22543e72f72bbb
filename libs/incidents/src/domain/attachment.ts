/** A file on a case, without its bytes. */
export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  /** As the bytes say. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}
