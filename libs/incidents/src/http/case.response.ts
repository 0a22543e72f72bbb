import type { Locale } from '#kernel';
import { sayTerm } from '#phrases';
import { shown } from '#reads';
import type { SignedAct } from '#votes';
import type { CaseSeen, CustodySeen } from '../application/cases.queries.js';
import type { CaseView } from '../application/view-case.js';
import type { Case, ParticipantRole } from '../domain/case.js';

const desksIn = ({ participants }: Case, role: ParticipantRole) =>
  participants.filter((participant) => participant.role === role).map(({ deskId, because }) => ({ deskId, because }));

/** One line of a list. */
const wholeLine = ({ id, version, state, updatedAt, overdue, alike }: CaseSeen) => ({
  id,
  number: state.number,
  kind: state.kind,
  title: state.title,
  /** Its title in another language; null where nobody wrote it. */
  translation: state.translation ?? null,
  state: state.progress.state,
  priority: state.priority,
  lifeSafety: state.lifeSafety,
  side: state.side,
  place: state.place,
  corridorId: state.corridorId,
  lead: { deskId: state.lead.deskId, since: state.lead.since },
  impact: state.impact,
  handling: state.handling,
  overdue,
  alike,
  openedAt: state.openedAt,
  updatedAt,
  version,
});
/** A case in a list, where it was released to the desk. */
export const caseLineResponse = (seen: CaseSeen) => shown('case-line', { relation: 'released' }, wholeLine(seen));
export type CaseLineResponse = ReturnType<typeof caseLineResponse>;

const progressResponse = ({ progress }: Case) => ({
  resolution: 'resolution' in progress ? progress.resolution : null,
  closedAt: progress.state === 'closed' ? progress.closedAt : null,
});

const routingResponse = ({ routing }: Case) => {
  const { ruleId, ruleVersion, reason, instrument, alternates, concurrent, notifyBeforeAct, standIns, ladder, fallback } =
    routing;
  return { ruleId, ruleVersion, reason, instrument, alternates, concurrent, notifyBeforeAct, standIns, ladder, fallback };
};

/** A whole case, as every desk that it was released to reads it. */
export const caseResponse = (view: CaseView, votes: readonly SignedAct[]) => {
  const { state } = view;
  return shown(
    'case',
    { relation: view.glassId ? 'glass' : 'released' },
    {
      ...wholeLine(view),
      occurredAt: state.occurredAt,
      /** The form that its report was entered from later: why its clocks begin when they do. */
      paper: state.paper ?? null,
      tags: state.tags,
      lead: {
        deskId: state.lead.deskId,
        country: state.lead.country,
        since: state.lead.since,
        by: state.lead.by,
        acknowledgedAt: state.lead.acknowledgedAt,
      },
      supporting: desksIn(state, 'supporting'),
      informed: desksIn(state, 'informed'),
      routing: routingResponse(state),
      obligations: view.obligations,
      tasks: state.tasks,
      links: state.links,
      groupedWith: view.groupedWith,
      notes: state.notes,
      watchers: state.watchers,
      bringUpAt: state.bringUpAt,
      openHandoffId: state.openOffer,
      bounces: state.bounces,
      conflict: state.conflict,
      /** Whether a key of the proposer’s own signed what is proposed in it. */
      votes: votes.filter(({ at }) => at === state.conflict?.proposal?.at),
      corrections: state.corrections,
      /** The emergency opening by which the reader sees it, and until when; null where the case was released to the desk. */
      breakGlass: view.glassId && view.glassUntil ? { id: view.glassId, until: view.glassUntil } : null,
      ...progressResponse(state),
    },
  );
};
export type CaseResponse = ReturnType<typeof caseResponse>;

export const custodyResponse = (segment: CustodySeen, locale: Locale) =>
  shown('custody', { relation: 'released' }, { ...segment, byText: sayTerm(`custody.${segment.by}`, locale) });
export type CustodyResponse = ReturnType<typeof custodyResponse>;
