import type { CaseId, DeskId, Instant, Realm } from '#kernel';
import type { Candidate } from './look-alike-candidates.js';

/** A routine case by its first report, with who leads it. */
export interface Groupable extends Candidate {
  readonly leadDeskId: DeskId;
}

/** Where a case stands that another may be put under. */
export interface Standing {
  readonly caseId: CaseId;
  readonly leadDeskId: DeskId;
  /** The case that it is grouped under itself. */
  readonly parentId: CaseId | null;
}

export interface GroupedPair {
  readonly childId: CaseId;
  readonly parentId: CaseId;
}

/** Cases that a surge may group, and those that one has. Ids tell which is older. */
export abstract class GroupableCases {
  /** Routine cases of these desks in no group, opened since, after the one named; oldest first. */
  abstract fresh(
    realm: Realm,
    deskIds: readonly DeskId[],
    page: { readonly since: Instant; readonly after: CaseId | null; readonly limit: number },
  ): Promise<readonly Groupable[]>;

  abstract standing(realm: Realm, caseIds: readonly CaseId[]): Promise<readonly Standing[]>;

  /** Pairs that no surge groups any more: of another desk than these, or with one of the two no longer routine or no longer of the same lead. */
  abstract over(realm: Realm, deskIds: readonly DeskId[], limit: number): Promise<readonly GroupedPair[]>;

  /** Realms in which anything is grouped. */
  abstract realms(): Promise<readonly Realm[]>;

  /** Cases of each desk that are grouped under another. */
  abstract countByDesk(realm: Realm): Promise<readonly { readonly deskId: DeskId; readonly count: number }[]>;
}
