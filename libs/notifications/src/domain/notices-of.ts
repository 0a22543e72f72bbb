import type { CaseId, DeskId, Instant, UserId } from '#kernel';
import { CRISIS_SAYINGS } from './crisis-sayings.js';
import { CROSSING_SAYINGS } from './crossing-sayings.js';
import { to, toEachAlone, toPeople } from './notice-to.js';
import type { Audience, Notice, NotifiedEvent } from './notice.js';
import { staysHome } from './stays-home.js';

/** Fields that are read of any event; each event has some of them. Whatever else it says stays unread. */
interface Read {
  readonly caseId: CaseId | null;
  readonly deskId: DeskId;
  readonly leadDeskId: DeskId;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId | null;
  readonly triageDeskId: DeskId;
  readonly counterpartDeskId: DeskId | null;
  readonly deskIds: readonly DeskId[];
  readonly players: readonly { readonly deskId: DeskId; readonly personId: UserId }[];
  readonly tells: readonly { readonly deskId: DeskId; readonly personId: UserId }[];
  readonly target: string;
  readonly act: string;
  readonly by: string;
  readonly respondBy: Instant;
  readonly confirmBy: Instant;
  readonly dueAt: Instant | null;
  readonly giverDeskId: DeskId;
  readonly expiresAt: Instant;
  readonly until: Instant;
  readonly checkAt: Instant;
  readonly participants: readonly { readonly deskId: DeskId }[];
  readonly recipients: readonly DeskId[];
  readonly claimants: readonly DeskId[];
  readonly joint: readonly { readonly deskId: DeskId }[];
  readonly originatorDeskId: DeskId;
  readonly recipientDeskIds: readonly DeskId[];
  readonly askedByDeskId: DeskId;
  readonly answeringDeskId: DeskId;
  readonly proposerDeskId: DeskId;
  readonly source: { readonly kind: string };
  readonly decision: string;
  readonly left: number;
  readonly copies: readonly { readonly deskId: DeskId }[];
  readonly needsSecond: boolean;
  readonly expectedAt: Instant;
  readonly promisedFor: Instant;
  readonly acknowledgeBy: Instant;
  readonly repeatNumber: number;
  readonly sent: boolean;
  readonly ownerDeskIds: readonly DeskId[];
  readonly quiet: boolean;
  readonly status: string;
  readonly because: string;
  readonly after: string;
}
type Facts = Partial<Read>;

/** What must be looked up because the event does not say it. */
export interface Known {
  /** Desk that filed the report, for an event of a report. */
  readonly filedBy: DeskId | null;
  /** Desks that see the case. */
  readonly caseDesks: readonly DeskId[];
  /** Those among them that asked to hear of it. */
  readonly watchers: readonly DeskId[];
}

type Say = (facts: Facts, known: Known) => readonly Notice[];

const deskIdsOf = (places: readonly { readonly deskId: DeskId }[] = []): DeskId[] => places.map(({ deskId }) => deskId);

const AUDIENCE_OF_TARGET: Readonly<Record<string, Audience>> = {
  'debtor-desk': 'desk',
  'debtor-duty-officer': 'duty-officer',
  'debtor-supervisor': 'supervisor',
  'both-supervisors': 'supervisor',
  'joint-desks': 'duty-officer',
  capital: 'duty-officer',
  'alternate-desk': 'duty-officer',
  'state-desk': 'duty-officer',
  'federal-desk': 'duty-officer',
};

const stepReached: Say = ({ deskIds = [], target = '', dueAt, act }) =>
  to(deskIds, AUDIENCE_OF_TARGET[target] ?? 'desk', { dueAt, act, mustReach: true });

/** A surge holds the answer to a request, or lets it go on: the desk that asked reads it, and the new time. One of the clocks of a request says so. */
const heldBySurge: Say = ({ because, after, act, counterpartDeskId, dueAt }) =>
  (because === 'surge' || after === 'surge') && act === 'answer-request' ? to([counterpartDeskId], 'desk', { dueAt }) : [];

const reportTriaged: Say = ({ act, toDeskId }, { filedBy }) => {
  if (act === 'refer') return to([toDeskId]);
  return act === 'return' || act === 'reject' ? to([filedBy]) : [];
};

/** Watchers hear of it besides; a desk that is told anyway is not told twice. */
const andWatchers = (notices: readonly Notice[], { watchers }: Known): Notice[] => [
  ...notices,
  ...to(watchers.filter((watcher) => !notices.some(({ deskId }) => deskId === watcher))),
];

/** Who is told of what. An event that is not here is on the timeline and tells nobody. */
const SAYINGS = {
  // A report that opened its case at once is told as the case.
  'report.filed': ({ triageDeskId, caseId }) => (caseId ? [] : to([triageDeskId])),
  'report.triaged': reportTriaged,
  'case.opened': ({ leadDeskId, participants }) => [
    ...to([leadDeskId], 'duty-officer', { mustReach: true }),
    ...to(deskIdsOf(participants)),
  ],
  'case.participant-added': ({ deskId }) => to([deskId]),
  'case.lead-moved': ({ by, fromDeskId, toDeskId }, known) => {
    const notices = andWatchers([...to([toDeskId], 'duty-officer', { mustReach: true }), ...to([fromDeskId])], known);
    // Both desks of a handoff are told by the handoff's own event.
    return by === 'handoff' ? notices.filter(({ deskId }) => deskId !== fromDeskId && deskId !== toDeskId) : notices;
  },
  'case.resolved': (_, known) => andWatchers([], known),
  'case.closed': (_, known) => andWatchers([], known),
  'case.conflict-opened': ({ claimants = [], joint }, known) =>
    andWatchers([...to(deskIdsOf(joint), 'duty-officer', { mustReach: true }), ...to(claimants, 'supervisor')], known),
  'case.conflict-settled': (_, { caseDesks }) => to(caseDesks),
  'case.correction-issued': ({ recipients }) => to(recipients ?? []),
  'case.reopened': (_, { caseDesks }) => to(caseDesks),
  'handoff.offered': ({ toDeskId, respondBy }) => to([toDeskId], 'duty-officer', { dueAt: respondBy, mustReach: true }),
  'handoff.reoffered': ({ toDeskId, respondBy }) => to([toDeskId], 'duty-officer', { dueAt: respondBy, mustReach: true }),
  'handoff.clarification-asked': ({ fromDeskId }) => to([fromDeskId], 'duty-officer'),
  'handoff.clarification-answered': ({ toDeskId, respondBy }) => to([toDeskId], 'duty-officer', { dueAt: respondBy }),
  'handoff.accepted': ({ fromDeskId }) => to([fromDeskId]),
  'handoff.accepted-with-conditions': ({ fromDeskId, confirmBy }) => to([fromDeskId], 'duty-officer', { dueAt: confirmBy }),
  'handoff.confirmed': ({ toDeskId }) => to([toDeskId]),
  'handoff.declined': ({ fromDeskId }) => to([fromDeskId], 'duty-officer', { mustReach: true }),
  'handoff.withdrawn': ({ fromDeskId, toDeskId }) => to([toDeskId, fromDeskId]),
  'handoff.expired': ({ fromDeskId, toDeskId }) => [
    ...to([fromDeskId], 'duty-officer', { mustReach: true }),
    ...to([toDeskId], 'supervisor'),
  ],
  'handoff.bounce-limit-reached': ({ fromDeskId, toDeskId }) => to([fromDeskId, toDeskId], 'supervisor', { mustReach: true }),
  // What answers a request is told by the request.
  'item.provided': ({ source, recipientDeskIds = [] }) => (source?.kind === 'unasked' ? to(recipientDeskIds) : []),
  'item.shared': ({ originatorDeskId, recipientDeskIds = [] }) => to([originatorDeskId, ...recipientDeskIds]),
  'item.reviewed': ({ originatorDeskId, decision }) => (decision === 'destroy' ? to([originatorDeskId]) : []),
  'item.erased': ({ originatorDeskId, recipientDeskIds = [] }) => to([originatorDeskId, ...recipientDeskIds]),
  // The person, whoever has duty, and those who look over the desk: nobody's factors go unseen.
  'person.factor-reset-asked': ({ tells = [], deskIds = [] }) => [...toPeople(tells), ...to(deskIds, 'supervisor')],
  'person.factors-reset': ({ tells = [], deskIds = [] }) => [...toPeople(tells), ...to(deskIds, 'supervisor')],
  'person.account-bound': ({ tells = [], deskIds = [] }) => [...toPeople(tells), ...to(deskIds, 'supervisor')],
  'person.account-unbound': ({ tells = [], deskIds = [] }) => [...toPeople(tells), ...to(deskIds, 'supervisor')],
  // Nobody else: what is tried at somebody's door is theirs to know.
  'person.tries-noticed': ({ tells = [] }) => toEachAlone(tells),
  'redaction.proposed': ({ answeringDeskId, deskId }) =>
    to(answeringDeskId === deskId ? [] : [answeringDeskId], 'supervisor', { mustReach: true }),
  'redaction.done': (_, { caseDesks }) => to(caseDesks),
  'redaction.refused': ({ proposerDeskId }) => to([proposerDeskId]),
  'consent.asked': ({ originatorDeskId, dueAt }) => to([originatorDeskId], 'duty-officer', { dueAt, mustReach: true }),
  'consent.granted': ({ askedByDeskId }) => to([askedByDeskId]),
  'consent.refused': ({ askedByDeskId }) => to([askedByDeskId]),
  'chase.opened': ({ recipientDeskIds = [] }) => to(recipientDeskIds, 'duty-officer', { mustReach: true }),
  'chase.acknowledged': ({ originatorDeskId, left }) => (left === 0 ? to([originatorDeskId]) : []),
  'contact-report.drafted': ({ deskId, dueAt }) => to([deskId], 'desk', { dueAt }),
  'desk-presence.missed': ({ deskIds = [], checkAt }) => to(deskIds, 'duty-officer', { dueAt: checkAt, mustReach: true }),
  'desk-presence.lost': ({ deskId, deskIds = [] }) => [...to([deskId], 'supervisor'), ...to(deskIds, 'duty-officer')],
  'desk-presence.returned': ({ deskIds = [] }) => to(deskIds),
  'roster.gaps-found': ({ deskId, dueAt }) => to([deskId], 'supervisor', { dueAt, mustReach: true }),
  'shift-note.drafted': ({ deskId, dueAt }) => to([deskId], 'duty-officer', { dueAt }),
  'shift-note.signed': ({ deskId, dueAt }) => to([deskId], 'duty-officer', { dueAt }),
  'shift-note.disputed': ({ deskId, dueAt }) => to([deskId], 'supervisor', { dueAt, mustReach: true }),
  'shift-note.answered': ({ deskId, dueAt }) => to([deskId], 'duty-officer', { dueAt }),
  'break-glass.started': ({ deskIds = [], dueAt }) => to(deskIds, 'supervisor', { dueAt, mustReach: true }),
  'break-glass.reviewed': ({ deskId }) => to([deskId]),
  // Whoever asked for one looks at it; that of a new shift is to be printed.
  'paper-pack.made': ({ deskId, because }) => (because === 'shift' ? to([deskId], 'duty-officer') : []),
  'surge.proposed': ({ deskIds = [] }) => to(deskIds, 'desk', { mustReach: true }),
  'surge.declared': ({ deskIds = [], until }) => to(deskIds, 'desk', { dueAt: until }),
  'surge.dismissed': ({ deskIds = [] }) => to(deskIds),
  'surge.ended': ({ deskIds = [] }) => to(deskIds),
  'surge.expired': ({ deskIds = [] }) => to(deskIds),
  // In the inboxes of the drill alone: nothing of it goes out.
  'drill.comms-check-begun': ({ deskIds = [] }) => to(deskIds),
  'drill.started': ({ deskIds = [] }) => to(deskIds),
  'drill.paused': ({ deskIds = [] }) => to(deskIds),
  'drill.resumed': ({ deskIds = [] }) => to(deskIds),
  'drill.broken-in': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  // For real, and to each who plays by their own channels, whoever has duty at the moment.
  'real-event.told': ({ players = [] }) => toPeople(players),
  'drill.ended': ({ deskIds = [] }) => to(deskIds),
  // What comes by phone, radio or the press; what is made in the drill tells of itself.
  'drill.inject-fired': ({ deskIds = [] }) => to(deskIds),
  // What shuts people out must reach somebody; what lets them through is told.
  'crossing-side.status-set': ({ deskIds = [], status, until }) =>
    to(deskIds, status === 'suspended' || status === 'closed' ? 'duty-officer' : 'desk', {
      dueAt: until,
      mustReach: status === 'suspended' || status === 'closed',
    }),
  'crossing-side.status-lapsed': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'crossing-side.closure-announced': ({ deskIds = [] }) => to(deskIds),
  'crossing-side.closure-begun': ({ deskIds = [] }) => to(deskIds),
  'crossing-side.closure-ended': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  'crossing-side.closure-withdrawn': ({ deskIds = [] }) => to(deskIds),
  'crossing-side.reopening-planned': ({ deskIds = [] }) => to(deskIds),
  'crossing-side.stage-taken': ({ deskIds = [] }) => to(deskIds),
  'crossing-side.reopening-abandoned': ({ deskIds = [] }) => to(deskIds, 'duty-officer'),
  // Only of what is grave, near and meant: `deskIds` is empty otherwise.
  'alert.received': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'feed-silence.found': ({ deskIds = [] }) => to(deskIds, 'duty-officer', { mustReach: true }),
  'feed-silence.over': ({ deskIds = [] }) => to(deskIds),
  'issued-alert.issued': ({ deskIds = [] }) => to(deskIds),
  'wait-proposal.made': ({ deskIds = [] }) => to(deskIds),
  'wait-proposal.restated': ({ deskIds = [] }) => to(deskIds),
  'wait-proposal.dismissed': ({ deskIds = [] }) => to(deskIds),
  ...CRISIS_SAYINGS,
  ...CROSSING_SAYINGS,
  'early-notice.given': ({ recipients = [], expiresAt }) => to(recipients, 'desk', { dueAt: expiresAt }),
  'early-notice.confirmed': ({ giverDeskId, recipients = [] }) => to([giverDeskId, ...recipients]),
  'early-notice.renewed': ({ giverDeskId, recipients = [], expiresAt }) =>
    to([giverDeskId, ...recipients], 'desk', { dueAt: expiresAt }),
  'early-notice.withdrawn': ({ recipients = [] }) => to(recipients),
  'early-notice.expired': ({ giverDeskId }) => to([giverDeskId]),
  'early-notice.reported': ({ giverDeskId, recipients = [] }) => to([giverDeskId, ...recipients]),
  'request.delivered': ({ toDeskId, dueAt, copies }) => [
    ...to([toDeskId], 'duty-officer', { dueAt, mustReach: true }),
    ...to(deskIdsOf(copies)),
  ],
  'request.submitted': ({ fromDeskId, needsSecond }) => (needsSecond ? to([fromDeskId], 'supervisor') : []),
  'request.returned': ({ fromDeskId }) => to([fromDeskId]),
  'request.acknowledged': ({ fromDeskId }) => to([fromDeskId]),
  'request.clarification-asked': ({ fromDeskId }) => to([fromDeskId], 'duty-officer'),
  'request.clarification-answered': ({ toDeskId, dueAt }) => to([toDeskId], 'duty-officer', { dueAt }),
  'request.authorisation-awaited': ({ fromDeskId, expectedAt }) => to([fromDeskId], 'desk', { dueAt: expectedAt }),
  'request.authorisation-settled': ({ fromDeskId, dueAt }) => to([fromDeskId], 'desk', { dueAt }),
  'request.committed': ({ fromDeskId, promisedFor }) => to([fromDeskId], 'desk', { dueAt: promisedFor }),
  'request.answer-prepared': ({ toDeskId }) => to([toDeskId], 'supervisor'),
  'request.answer-returned': ({ toDeskId }) => to([toDeskId]),
  'request.answered': ({ fromDeskId }) => to([fromDeskId], 'duty-officer'),
  'request.refused': ({ fromDeskId }) => to([fromDeskId], 'duty-officer'),
  'request.forwarded': ({ fromDeskId, toDeskId, acknowledgeBy }) => [
    ...to([toDeskId], 'duty-officer', { dueAt: acknowledgeBy, mustReach: true }),
    ...to([fromDeskId]),
  ],
  'request.repeated': ({ fromDeskId, toDeskId, repeatNumber = 0 }) => [
    ...to([toDeskId], 'duty-officer', { mustReach: true }),
    ...to(repeatNumber > 2 ? [toDeskId, fromDeskId] : [toDeskId], 'supervisor', { mustReach: true }),
  ],
  'request.withdrawn': ({ toDeskId, sent }) => (sent ? to([toDeskId]) : []),
  'provision.prepared': ({ fromDeskId, needsSecond }) => (needsSecond ? to([fromDeskId], 'supervisor') : []),
  'provision.returned': ({ fromDeskId }) => to([fromDeskId]),
  // The receiving desk is told by the items that were given to it.
  'provision.given': ({ copies }) => to(deskIdsOf(copies)),
  'provision.withdrawn': ({ fromDeskId }) => to([fromDeskId]),
  'provision.acknowledged': ({ fromDeskId }) => to([fromDeskId]),
  'request.superseded': ({ toDeskId }) => to([toDeskId]),
  // What failed before by the way of notices is told by none.
  'dead-letter.opened': ({ ownerDeskIds = [], quiet }) => (quiet ? [] : to(ownerDeskIds, 'supervisor', { mustReach: true })),
  // Whoever disables one knows it.
  'webhook.disabled': ({ deskId, because }) => (because === 'person' ? [] : to([deskId], 'supervisor', { mustReach: true })),
  'obligation.step-reached': stepReached,
  'obligation.nobody-reached': stepReached,
  'obligation.nudged': ({ deskId, act }) => to([deskId], 'duty-officer', { act, mustReach: true }),
  'obligation.escalated': stepReached,
  'obligation.paused': heldBySurge,
  'obligation.resumed': heldBySurge,
  'obligation.silenced': ({ counterpartDeskId, act }) => to([counterpartDeskId], 'desk', { act }),
} as const satisfies Record<string, Say>;

export type NotifiedType = keyof typeof SAYINGS;
export const NOTIFIED_TYPES = Object.keys(SAYINGS) as NotifiedType[];

/** What asks another person of the very desk that acted. */
const TELLS_OWN_DESK: ReadonlySet<string> = new Set<NotifiedType>([
  'real-event.told',
  'request.submitted',
  'request.returned',
  'request.answer-prepared',
  'request.answer-returned',
  'provision.prepared',
  'provision.returned',
  'provision.withdrawn',
  'shift-note.drafted',
  'shift-note.signed',
  'shift-note.disputed',
  'shift-note.answered',
]);

const isNotified = (type: string): type is NotifiedType => Object.hasOwn(SAYINGS, type);

/** What an event says to whom. The desk that acted is not told of its own act. Each (desk, audience) is told once. */
export const noticesOf = ({ type, caseId, actorDeskId, data }: NotifiedEvent, known: Known): readonly Notice[] => {
  if (!isNotified(type)) return [];
  const atHome = staysHome({ type, data });
  const notices = (SAYINGS[type] as Say)({ ...(data as Facts), caseId }, known)
    .filter(({ deskId }) => deskId !== actorDeskId || TELLS_OWN_DESK.has(type))
    .map((notice) => ({ ...notice, atHome }));
  return [
    ...new Map(notices.toReversed().map((notice) => [`${notice.deskId} ${notice.audience}`, notice])).values(),
  ].toReversed();
};
