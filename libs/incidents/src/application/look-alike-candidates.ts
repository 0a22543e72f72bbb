import type { CaseId, DeskId, Realm, ReportId } from '#kernel';
import type { Sketch } from '../domain/look-alike.js';

export interface Candidate extends Sketch {
  readonly reportId: ReportId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly title: string;
  readonly leadDeskId: DeskId;
  readonly visible: boolean;
}

/** Reports on cases that happened around the same time. TLP:RED ones that the viewer may not see are not even hinted at. */
export abstract class LookAlikeCandidates {
  abstract near(viewer: { readonly realm: Realm; readonly deskId: DeskId }, sketch: Sketch): Promise<readonly Candidate[]>;
}
