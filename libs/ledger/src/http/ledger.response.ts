import type { InclusionProof } from '../application/ledger.queries.js';
import { base64 } from '../domain/encoding.js';
import type { SequencedRow } from '../persistence/ledger.view.js';

/** An entry as an auditor reads it. `body` is the canonical JSON: its UTF-8 bytes are what `leafHash` covers. No payload value. */
export class EntryResponse {
  leafIndex: number;
  id: string;
  realm: string;
  stream: string;
  sseq: number;
  type: string;
  at: string;
  leafHash: string;
  body: string;
}

export class EntriesResponse {
  items: EntryResponse[];
  /** `after` of the next question; null when this was the end. */
  nextAfter: number | null;
}

export class InclusionResponse {
  leafIndex: number;
  size: number;
  leafHash: string;
  /** Sibling hashes from the leaf upwards (RFC 6962, 2.1.1), base64. */
  hashes: string[];
}

export class ConsistencyResponse {
  from: number;
  to: number;
  /** RFC 6962, 2.1.2, base64. */
  hashes: string[];
}

export class WitnessResponse {
  /** Name of its key. */
  name: string;
  /** The longest head that it cosigned, and when; null when it never did. */
  size: number | null;
  at: string | null;
}

export class SealingResponse {
  /** Entries that the operator signed for. */
  signedSize: number;
  /** Entries that a quorum of witnesses sealed; as many as are signed for where no witness is named. */
  sealedSize: number;
  sealedAt: string | null;
  /** Since when a signed head waits for its seal; null when none does. */
  waitingSince: string | null;
  /** The witnesses of the policy in force. */
  witnesses: readonly WitnessResponse[];
  /** C2SP tlog-policy; null where no witness is named. */
  policy: string | null;
}

const entryResponse = ({ leafIndex, id, realm, stream, sseq, type, at, leafHash, body }: SequencedRow): EntryResponse => ({
  leafIndex,
  id,
  realm,
  stream,
  sseq,
  type,
  at,
  leafHash: base64(leafHash),
  body,
});

export const entriesResponse = (rows: readonly SequencedRow[], limit: number): EntriesResponse => ({
  items: rows.map(entryResponse),
  nextAfter: rows.length === limit ? (rows.at(-1)?.leafIndex ?? null) : null,
});

export const inclusionResponse = ({ leafIndex, size, leafHash, hashes }: InclusionProof): InclusionResponse => ({
  leafIndex,
  size,
  leafHash: base64(leafHash),
  hashes: hashes.map(base64),
});
