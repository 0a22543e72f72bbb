import type { Actor } from '#kernel';
import type { SignedAct } from '#votes';
import type { BreakGlassSeen } from '../application/break-glass.repository.js';

/** An emergency opening: who, which case by its number, why, until when, and what was said of it. Nothing of the case. */
export const breakGlassResponse = (
  { id, version, state, byName, reviewerName, open }: BreakGlassSeen,
  reader: Actor,
  votes: readonly SignedAct[],
) => ({
  id,
  version,
  state: state.state,
  /** Its person reads by it at this moment. */
  open,
  caseId: state.caseId,
  caseNumber: state.caseNumber,
  byId: state.by,
  byName,
  deskId: state.deskId,
  originatorDeskId: state.originatorDeskId,
  reason: state.reason,
  text: state.text,
  startedAt: state.startedAt,
  until: state.until,
  endedAt: state.endedAt,
  reviewBy: state.reviewBy,
  review: state.review && { ...state.review, byName: reviewerName },
  /** Whether a key of the reviewer’s own signed the review. */
  votes,
  may: {
    end: open && state.by === reader.userId,
    review:
      state.state !== 'reviewed' &&
      reader.permissions.has('break-glass.review') &&
      state.originatorAgencyId === reader.agencyId &&
      state.by !== reader.userId,
  },
});
export type BreakGlassResponse = ReturnType<typeof breakGlassResponse>;
