import type { CaseId, DeskId, IncidentKind, Realm, ReportId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { lookAlikes, type Sketch } from '../domain/look-alike.js';
import { LookAlikeCandidates, type SuggestedCase } from './look-alike-candidates.js';

/** A case that may be about the same incident. Of what the viewer may not see, only who holds something similar: ask there. */
export type Similar =
  | {
      readonly visible: true;
      readonly caseId: CaseId;
      readonly number: string;
      readonly title: string;
      readonly deskId: DeskId;
      readonly kind: IncidentKind;
      /** Per cent. */
      readonly likeness: number;
    }
  | { readonly visible: false; readonly deskId: DeskId; readonly kind: IncidentKind };

const SHOWN = 5;
/** The most alike of which it is looked up what may be shown of them: some are hidden, some are on one case. */
const LOOKED_UP = 25;

/** Suggests cases that look alike, across agencies and without telling what was not released. People decide. */
@Injectable()
export class LookAlikes {
  constructor(private readonly candidates: LookAlikeCandidates) {}

  /** Those of these cases that the viewer may see. */
  async seen(
    viewer: { readonly realm: Realm; readonly deskId: DeskId },
    caseIds: readonly CaseId[],
  ): Promise<ReadonlyMap<CaseId, SuggestedCase>> {
    const found = caseIds.length === 0 ? [] : await this.candidates.suggested(viewer, caseIds);
    return new Map(found.filter(({ visible }) => visible).map((one) => [one.caseId, one]));
  }

  async of(
    viewer: { readonly realm: Realm; readonly deskId: DeskId },
    sketch: Sketch,
    except: { readonly reportId?: ReportId; readonly caseId?: CaseId } = {},
  ): Promise<readonly Similar[]> {
    const alike = lookAlikes(sketch, await this.candidates.near(viewer.realm, sketch))
      .filter(({ candidate }) => candidate.caseId !== except.caseId && candidate.reportId !== except.reportId)
      .slice(0, LOOKED_UP);
    if (alike.length === 0) return [];
    const caseIds = [...new Set(alike.map(({ candidate }) => candidate.caseId))];
    const cases = new Map((await this.candidates.suggested(viewer, caseIds)).map((one) => [one.caseId, one]));
    const similar = alike.flatMap(({ candidate, likeness }): Similar[] => {
      const found = cases.get(candidate.caseId);
      if (!found) return [];
      const { visible, caseId, number, title, leadDeskId: deskId } = found;
      const { kind } = candidate;
      if (!visible) return [{ visible, deskId, kind }];
      return [{ visible, caseId, number, title, deskId, kind, likeness: Math.round(likeness * 100) }];
    });
    return onceEach(similar).slice(0, SHOWN);
  }
}

/** A case with several reports is one suggestion, and a desk that holds several hidden ones is named once per kind. */
const onceEach = (similar: readonly Similar[]): readonly Similar[] => {
  const seen = new Set<string>();
  return similar.filter((item) => {
    const key = item.visible ? item.caseId : `${item.deskId}/${item.kind}`;
    return !seen.has(key) && seen.add(key);
  });
};
