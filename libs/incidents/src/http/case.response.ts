import type { Bilingual, ErrorParams, Locale } from '#kernel';
import type { TimelineEntry } from '#ledger';
import { type EventType, eventPhrases, sayEvent, sayTerm, type Term, terms } from '#phrases';
import type { CaseSeen, CustodySegment } from '../application/cases.queries.js';
import type { CaseView } from '../application/view-case.js';
import type { Case, ParticipantRole } from '../domain/case.js';

const desksIn = ({ participants }: Case, role: ParticipantRole) =>
  participants.filter((participant) => participant.role === role).map(({ deskId, because }) => ({ deskId, because }));

/** One line of a list. */
export const caseLineResponse = ({ id, version, state, overdue }: CaseSeen) => ({
  id,
  number: state.number,
  kind: state.kind,
  title: state.title,
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
  openedAt: state.openedAt,
  version,
});
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
export const caseResponse = (view: CaseView) => {
  const { state } = view;
  return {
    ...caseLineResponse(view),
    occurredAt: state.occurredAt,
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
    notes: state.notes,
    bringUpAt: state.bringUpAt,
    openHandoffId: state.openOffer,
    bounces: state.bounces,
    conflict: state.conflict,
    corrections: state.corrections,
    ...progressResponse(state),
  };
};
export type CaseResponse = ReturnType<typeof caseResponse>;

const isTold = (type: string): type is EventType => type in eventPhrases;

/** Fields of an event whose values are words of the product, by the family of terms that says them. */
const FAMILY: Readonly<Record<string, string>> = {
  act: 'triage',
  how: 'offer-end',
  kind: 'conflict',
  outcome: 'outcome',
  relation: 'relation',
  role: 'case-role',
};

const isTerm = (key: string): key is Term => key in terms;

/** A value as a reader reads it: a desk by its name, a code by its word. */
const saidValue = (field: string, value: string, nameOf: NameOf): string | Bilingual => {
  const term = `${FAMILY[field]}.${value}`;
  return nameOf(value) ?? (isTerm(term) ? terms[term] : value);
};

/** Name of a desk or an agency; undefined for any other text. */
export type NameOf = (id: string) => Bilingual | undefined;

/** Values of an event that its phrase may name. */
const sayable = (payload: TimelineEntry['payload'], nameOf: NameOf): ErrorParams => {
  const fields = Object.entries(payload).flatMap(([field, value]): [string, string | number | Bilingual][] => {
    if (typeof value === 'number') return [[field, value]];
    return typeof value === 'string' ? [[field, saidValue(field, value, nameOf)]] : [];
  });
  return Object.fromEntries(fields);
};

/** One act as the timeline tells it, in the reader's language. */
export const timelineResponse = (entry: TimelineEntry, locale: Locale, nameOf: NameOf) => {
  const { id, leafIndex, stream, sseq, type, at, actor, payload } = entry;
  const text = isTold(type) ? sayEvent(type, locale, sayable(payload, nameOf)) : type;
  const { deskId, userId } = actor;
  return { id, ledgerSeq: leafIndex, stream, streamSeq: sseq, type, at, deskId, userId, text, data: payload };
};
export type TimelineResponse = ReturnType<typeof timelineResponse>;

export const custodyResponse = (segment: CustodySegment, locale: Locale) => ({
  ...segment,
  byText: sayTerm(`custody.${segment.by}`, locale),
});
export type CustodyResponse = ReturnType<typeof custodyResponse>;
