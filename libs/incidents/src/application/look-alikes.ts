import type { CaseId, DeskId, IncidentKind, Realm, ReportId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { lookAlikes, type Sketch } from '../domain/look-alike.js';
import { LookAlikeCandidates } from './look-alike-candidates.js';

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

/** Suggests cases that look alike, across agencies and without telling what was not released. People decide. */
@Injectable()
export class LookAlikes {
  constructor(private readonly candidates: LookAlikeCandidates) {}

  async of(
    viewer: { readonly realm: Realm; readonly deskId: DeskId },
    sketch: Sketch,
    except: { readonly reportId?: ReportId; readonly caseId?: CaseId } = {},
  ): Promise<readonly Similar[]> {
    const found = lookAlikes(sketch, await this.candidates.near(viewer, sketch)).filter(
      ({ candidate }) => candidate.caseId !== except.caseId && candidate.reportId !== except.reportId,
    );
    const similar = found.map(({ candidate, likeness }): Similar => {
      const { visible, caseId, number, title, leadDeskId: deskId, kind } = candidate;
      if (!visible) return { visible, deskId, kind };
      return { visible, caseId, number, title, deskId, kind, likeness: Math.round(likeness * 100) };
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
