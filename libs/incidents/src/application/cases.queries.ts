import type { CaseId, CountryCode, DeskId, IncidentKind, Instant, Priority, Realm } from '#kernel';
import type { Stored } from '#ledger';
import type { CaseState } from '../domain/case.machine.js';
import type { Case, CustodyCause } from '../domain/case.js';

/** Whose eyes: a desk sees what was released to it. */
export interface Viewer {
  readonly realm: Realm;
  readonly deskId: DeskId;
}

/** Which cases: each that is named narrows, and of several values of one any will do. */
export interface CaseFilter {
  readonly states?: readonly CaseState[] | undefined;
  readonly priorities?: readonly Priority[] | undefined;
  readonly kinds?: readonly IncidentKind[] | undefined;
  readonly lead?: DeskId | undefined;
  /** A desk that leads or takes part. */
  readonly desk?: DeskId | undefined;
  readonly corridor?: string | undefined;
  readonly crossing?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** Without those that a surge has put under another that the reader sees. */
  readonly folded?: boolean | undefined;
  /** That one, and what a surge has put under it. */
  readonly group?: CaseId | undefined;
  /** A number or its beginning, words of the title in any form and with or without accents, or what a kind is called in either language. */
  readonly q?: string | undefined;
}

export const CASE_SORTS = ['newest', 'updated', 'priority'] as const;
/** Newest opened, last changed, or most urgent first (and of one urgency the newest). */
export type CaseSort = (typeof CASE_SORTS)[number];

/** Sort key of the last case given; of `newest` the id is the key. */
export interface CaseListKey {
  readonly key: string;
  readonly id: string;
}

export interface CasesWanted extends CaseFilter {
  readonly sort: CaseSort;
  readonly limit: number;
  readonly after?: CaseListKey | undefined;
}

export interface CaseSeen extends Stored<Case> {
  readonly updatedAt: Instant;
  readonly overdue: boolean;
  /** How many look-alikes a surge has put under it, as far as the reader sees them. */
  readonly alike: number;
}

export interface CustodySegment {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly by: CustodyCause;
  readonly causeId: string;
  /** Leaf index of the event in the whole ledger; null until the sequencer has taken it. */
  readonly ledgerSeq: number | null;
  /** Place of the event in the ledger stream of the case. */
  readonly streamSeq: number;
}

/** A segment, and whether the act that began it is sealed by witnesses. */
export interface CustodySeen extends CustodySegment {
  readonly sealed: boolean;
}

export interface NoteSeen {
  readonly id: string;
  readonly at: Instant;
  readonly deskId: DeskId;
  readonly userId: string;
  readonly language: string;
  /** Null once it was taken out of the case. */
  readonly text: string | null;
}

/** What desks may read of cases. Not visible is absent: from lists, from counts, from errors. */
export abstract class CasesQueries {
  /** One more than the limit, so that a reader knows whether there are more. */
  abstract list(viewer: Viewer, wanted: CasesWanted): Promise<readonly CaseSeen[]>;

  /** How many there are; counting ends at `most`. */
  abstract count(viewer: Viewer, filter: CaseFilter, most: number): Promise<number>;

  abstract find(viewer: Viewer, id: CaseId): Promise<CaseSeen | null>;

  /** From filing to now, without gap; empty for a case that is not visible. */
  abstract custody(viewer: Viewer, id: CaseId): Promise<readonly CustodySegment[]>;

  abstract notes(viewer: Viewer, id: CaseId): Promise<readonly NoteSeen[]>;
}
