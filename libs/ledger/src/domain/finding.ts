/** What a verifier may find. Each has its words in the verifier's two languages. */
export type FindingCode =
  | 'line-unreadable'
  | 'key-unexpected'
  | 'checkpoint-unreadable'
  | 'checkpoint-other-log'
  | 'signature-bad'
  | 'quorum-missing'
  | 'seal-bad'
  | 'seal-absent'
  | 'seal-contradicted'
  | 'stamp-bad'
  | 'stamp-contradicted'
  | 'time-differs'
  | 'root-differs'
  | 'size-differs'
  | 'older-checkpoint-unsigned'
  | 'older-checkpoint-longer'
  | 'older-checkpoint-contradicted'
  | 'tile-unreadable'
  | 'tile-absent'
  | 'tile-differs'
  | 'entry-absent'
  | 'entry-misplaced'
  | 'entry-altered'
  | 'entry-unreadable'
  | 'entry-not-canonical'
  | 'entry-other-log'
  | 'stream-gap'
  | 'stream-repeated'
  | 'value-altered'
  | 'value-missing'
  | 'vote-bad'
  | 'vote-key-unknown'
  | 'vote-key-removed'
  | 'waiting-gap'
  | 'proof-unreadable'
  | 'proof-fails'
  | 'entry-other-case'
  | 'predecessor-bad'
  | 'predecessor-differs';

/** Where in the log, as far as it is known. */
export interface EntryPlace {
  readonly leafIndex?: number;
  readonly id?: string;
  readonly stream?: string;
  readonly sseq?: number;
}

export interface Finding extends EntryPlace {
  readonly code: FindingCode;
  /** Facts of this finding, named as the words name them. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Values that one act on record erased. */
export interface Erased {
  /** The place of the act; null while it waits for one. */
  readonly leafIndex: number | null;
  readonly values: number;
}

export interface VerificationReport {
  /** A log, whole or in part with all its tiles; or proofs of single entries. */
  readonly of: 'log' | 'proofs';
  readonly ok: boolean;
  readonly log: string;
  /** Verifier key that the signature was checked with. */
  readonly key: string;
  /** True when that key was given from outside and not taken from the bundle. */
  readonly keyPinned: boolean;
  /** Whether a quorum of the policy's witnesses cosigned the checkpoint; null where no policy asks for one. */
  readonly sealed: boolean | null;
  /** True when the policy was given from outside and not taken from the bundle. */
  readonly policyPinned: boolean;
  /** Entries whose hour witnesses vouch for. */
  readonly timesVouched: number;
  /** Entries under the longest head that an outside authority time-stamped, and the hour in that stamp. Its own signature is not judged. */
  readonly stampedSize: number;
  readonly stampedAt: string | null;
  /** Size that the checkpoint vouches for. */
  readonly size: number;
  /** What the bundle was made to hold, by its own word. */
  readonly onlyCase: string | null;
  readonly values: string;
  readonly entries: number;
  readonly streams: number;
  readonly valuesChecked: number;
  readonly valuesWithheld: number;
  /** Missing values that an act on record erased. */
  readonly valuesErased: number;
  /** The acts that erased them, the first ones. */
  readonly erasedUnder: readonly Erased[];
  /** Acts that a person's own key signed, each signature checked over what it approves. */
  readonly votesChecked: number;
  /** Those of them whose key was not held against the log: it did not name keys yet, or what was read leaves out who holds which. */
  readonly votesUnbound: number;
  /** Entries that the checkpoint does not cover yet. */
  readonly waiting: number;
  /** Name of the closed log that this one continues; null for none. And entries at its beginning that were written for that one. */
  readonly continues: string | null;
  readonly carried: number;
  readonly findingCount: number;
  /** The first findings; their number is limited so that a ruined log cannot exhaust the verifier. */
  readonly findings: readonly Finding[];
}

const MOST_FINDINGS = 200;

/** Acts that a report names one by one. */
export const MOST_ERASING = 200;

/** Collects findings, the first ones whole and the rest by number. */
export class Findings {
  readonly list: Finding[] = [];
  count = 0;

  add(code: FindingCode, place: EntryPlace = {}, facts: Finding['facts'] = {}): void {
    this.count += 1;
    if (this.list.length < MOST_FINDINGS) this.list.push({ code, ...place, facts });
  }
}
