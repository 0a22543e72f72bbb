import type { AgencyId, CaseId, CountryCode, DeskId, Instant, Realm, UserId } from '#kernel';

/** Whose looks are looked at: an auditor's country. What others read of the own country's things is that country's business too. */
export interface Overseer {
  readonly realm: Realm;
  readonly country: CountryCode;
}

export interface LookFilter {
  readonly personId: UserId | null;
  readonly deskId: DeskId | null;
  /** The id or the number of a case. */
  readonly caseRef: string | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** Sort key of the last row that was given. */
export type After = readonly [at: string, id: string] | null;

interface Told {
  readonly id: string;
  readonly at: Instant;
  readonly personId: string;
  /** Only of people of the own country, and null for the engine. */
  readonly personName: string | null;
  readonly deskId: DeskId | null;
  readonly country: CountryCode | null;
  readonly caseId: CaseId | null;
  /** Only of cases that some desk of the own country sees. */
  readonly caseNumber: string | null;
}

/** One request that showed something restricted. What it showed is not here. */
export interface Look extends Told {
  readonly how: string;
  readonly thing: string;
  readonly rule: string;
  readonly fields: readonly string[];
  /** How many things it was about; the first ten by id. */
  readonly count: number;
  readonly ids: readonly string[];
  /** Whether it was a search by what a person is called. */
  readonly searched: boolean;
}

/** One act, by its entry: none of its values. */
export interface ActSeen extends Told {
  readonly type: string;
  readonly stream: string;
  /** Its place in the log; null while it waits. */
  readonly leafIndex: number | null;
}

/** So many acts are looked through for one answer; where it ends short of its limit, the next begins there. */
export interface ActsFound {
  readonly acts: readonly ActSeen[];
  /** Where the search stopped without having come to the end; null at the end. */
  readonly stoppedAt: string | null;
}

/** Somebody's reads of the last day, counted. */
export interface Counted {
  readonly personId: UserId;
  readonly personName: string | null;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  /** Most cases within one hour. */
  readonly cases: number;
  readonly taken: number;
  readonly names: number;
  /** When it was, to the minute, and how many reads: for their hours to be judged. */
  readonly moments: readonly { readonly at: Instant; readonly reads: number }[];
}

/** What those may ask who look over who looks. */
export abstract class LooksQueries {
  /** Newest first, one more than `limit` when there are more. */
  abstract looks(overseer: Overseer, filter: LookFilter, limit: number, after: After): Promise<readonly Look[]>;

  /** Newest first. */
  abstract acts(overseer: Overseer, filter: LookFilter, limit: number, beforeId: string | null): Promise<ActsFound>;

  /** Of the day before this moment: of one agency, or of all of the country. */
  abstract counted(overseer: Overseer, agencyId: AgencyId | null): Promise<readonly Counted[]>;
}
