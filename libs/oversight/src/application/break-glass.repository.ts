import type { CaseId, DeskId, Instant, Realm, RequestContext, UserId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type BreakGlass, breakGlassAggregate, type BreakGlassEvent } from '../domain/break-glass.js';
import type { CaseBehind } from '../domain/may-break.js';

/** A case that somebody asks to see, whether or not their desk may. For the decision alone: nothing of it is told. */
export interface CaseAskedFor extends CaseBehind {
  readonly caseId: CaseId;
  readonly number: string;
  readonly originatorDeskId: DeskId;
}

/** Port to the rows of broken glasses. Abstract class, so that it is its own injection token. */
export abstract class BreakGlassRepository extends AggregateStore<BreakGlass, BreakGlassEvent> {
  readonly aggregate = breakGlassAggregate;

  /** Two of one person wait for each other; whether one of them is not reviewed yet. */
  abstract lockPerson(tx: Tx, by: UserId): Promise<boolean>;

  /** Null for a number that no case of the realm has. */
  abstract caseByNumber(tx: Tx, number: string, deskId: DeskId): Promise<CaseAskedFor | null>;
}

export interface BreakGlassSeen {
  readonly id: string;
  readonly version: number;
  readonly state: BreakGlass;
  readonly byName: string | null;
  readonly reviewerName: string | null;
  /** Whether its person reads by it now, and the realm's time of that. */
  readonly open: boolean;
  readonly now: Instant;
}

/** Reads: one's own uses; for who may review, those of the own agency on either side; for an auditor, those of the country. */
export abstract class BreakGlassQueries {
  /** Newest first, at most 200. */
  abstract list(ctx: RequestContext): Promise<readonly BreakGlassSeen[]>;

  /** The one by which this person reads this case now. */
  abstract openFor(realm: Realm, by: UserId, caseId: CaseId): Promise<{ id: string; until: Instant; leadDeskId: DeskId } | null>;
}
