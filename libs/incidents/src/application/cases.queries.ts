import type { CaseId, CountryCode, DeskId, IncidentKind, Instant, Priority, Realm } from '#kernel';
import type { Stored } from '#ledger';
import type { CaseState } from '../domain/case.machine.js';
import type { Case, CustodyCause } from '../domain/case.js';

/** Whose eyes: a desk sees what was released to it. */
export interface Viewer {
  readonly realm: Realm;
  readonly deskId: DeskId;
}

export interface CasesWanted {
  readonly state?: CaseState | undefined;
  readonly priority?: Priority | undefined;
  readonly lead?: DeskId | undefined;
  /** A desk that leads or takes part. */
  readonly desk?: DeskId | undefined;
  readonly corridor?: string | undefined;
  readonly crossing?: string | undefined;
  readonly kind?: IncidentKind | undefined;
  readonly overdue?: boolean | undefined;
  /** A number or its beginning, or words of the title. */
  readonly q?: string | undefined;
  readonly limit: number;
  /** Id of the last case given. */
  readonly before?: string | undefined;
}

export interface CaseSeen extends Stored<Case> {
  readonly overdue: boolean;
}

export interface CustodySegment {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly by: CustodyCause;
  readonly causeId: string;
  /** Place of the event in the ledger stream of the case. */
  readonly ledgerSeq: number;
}

export interface NoteSeen {
  readonly id: string;
  readonly at: Instant;
  readonly deskId: DeskId;
  readonly userId: string;
  readonly language: string;
  readonly text: string;
}

/** What desks may read of cases. Not visible is absent: from lists, from counts, from errors. */
export abstract class CasesQueries {
  /** Newest first; one more than the limit, so that a reader knows whether there are more. */
  abstract list(viewer: Viewer, wanted: CasesWanted): Promise<readonly CaseSeen[]>;

  abstract find(viewer: Viewer, id: CaseId): Promise<CaseSeen | null>;

  /** From filing to now, without gap; empty for a case that is not visible. */
  abstract custody(viewer: Viewer, id: CaseId): Promise<readonly CustodySegment[]>;

  abstract notes(viewer: Viewer, id: CaseId): Promise<readonly NoteSeen[]>;
}
