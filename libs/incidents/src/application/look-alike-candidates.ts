import type { CaseId, DeskId, Realm, ReportId } from '#kernel';
import type { Compared, Happening } from '../domain/look-alike.js';

/** A report on a case, by what it is compared by. */
export interface Candidate extends Compared {
  readonly reportId: ReportId;
  readonly caseId: CaseId;
}

/** A case that looks alike, as far as it may be shown or hinted at. */
export interface SuggestedCase {
  readonly caseId: CaseId;
  readonly number: string;
  readonly title: string;
  readonly leadDeskId: DeskId;
  readonly visible: boolean;
}

export abstract class LookAlikeCandidates {
  /** Reports on cases that happened around the same time, of a kind or at a place that may make them alike. */
  abstract near(realm: Realm, draft: Happening): Promise<readonly Candidate[]>;

  /** Those of these cases that the viewer may hear of. TLP:RED ones that the viewer may not see are not even hinted at. */
  abstract suggested(
    viewer: { readonly realm: Realm; readonly deskId: DeskId },
    caseIds: readonly CaseId[],
  ): Promise<readonly SuggestedCase[]>;
}
