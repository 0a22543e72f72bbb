import type { DeskId, UserId } from '#kernel';
import type { EventType } from '#phrases';
import { CONTACT_SUBJECTS, type ContactKind, type ContactSubject } from './contact-act.js';

/** What an event says of a contact: which official, and with which desks. */
export interface ActAcross {
  readonly kind: ContactKind;
  /** Null: the engine acted, which is nobody's contact. */
  readonly official: UserId | null;
  /** Desks that the act reached; those of the own country make no contact. */
  readonly desks: readonly DeskId[];
}

/** Fields that are read of any event; each event has some of them. */
interface Read {
  readonly by: UserId | null;
  readonly offeredBy: UserId;
  readonly providedBy: UserId | null;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId | null;
  readonly giverDeskId: DeskId;
  readonly recipients: readonly DeskId[];
  readonly announcerDeskId: DeskId;
  readonly deskIds: readonly DeskId[];
  readonly askedByDeskId: DeskId;
  readonly recipientDeskIds: readonly DeskId[];
  readonly source: { readonly kind: string };
  readonly number: string;
}
type Facts = Partial<Read>;
type Say = (facts: Facts) => Omit<ActAcross, 'kind'> & { readonly kind: ContactKind };

const named = (...desks: readonly (DeskId | null | undefined)[]): DeskId[] =>
  desks.filter((desk): desk is DeskId => Boolean(desk));

/** Both desks of a handoff: the official's own one is of the own country and falls away. */
const ofHandoff =
  (kind: ContactKind): Say =>
  ({ by, offeredBy, fromDeskId, toDeskId }) => ({ kind, official: offeredBy ?? by ?? null, desks: named(fromDeskId, toDeskId) });

const ofNotice: Say = ({ by, giverDeskId, recipients = [] }) => ({
  kind: 'early-notice',
  official: by ?? null,
  desks: named(giverDeskId, ...recipients),
});

/** The announcing desk and whoever hears of the act: desks of the own country fall away. */
const ofAdvanceNotice: Say = ({ by, announcerDeskId, deskIds = [] }) => ({
  kind: 'advance-notice',
  official: by ?? null,
  desks: named(announcerDeskId, ...deskIds),
});

/** The author answers for what crosses, also where a second person had to release it. */
const ofRequest =
  (kind: ContactKind): Say =>
  ({ by, fromDeskId, toDeskId }) => ({ kind, official: by ?? null, desks: named(fromDeskId, toDeskId) });

const ofConsent: Say = ({ by, askedByDeskId }) => ({ kind: 'consent-given', official: by ?? null, desks: named(askedByDeskId) });

/** What answers a request is told by the request. */
const ofProvision: Say = ({ source, providedBy, recipientDeskIds = [] }) => ({
  kind: 'information-given',
  official: source?.kind === 'unasked' ? (providedBy ?? null) : null,
  desks: recipientDeskIds,
});

const ofSharing: Say = ({ by, recipientDeskIds = [] }) => ({
  kind: 'information-given',
  official: by ?? null,
  desks: recipientDeskIds,
});

/** Which committed events are an official's contact with another desk. */
const ACTS = {
  'handoff.offered': ofHandoff('handoff-offered'),
  'handoff.reoffered': ofHandoff('handoff-offered'),
  'handoff.withdrawn': ofHandoff('handoff-offered'),
  'handoff.accepted': ofHandoff('handoff-answered'),
  'handoff.accepted-with-conditions': ofHandoff('handoff-answered'),
  'handoff.confirmed': ofHandoff('handoff-answered'),
  'handoff.declined': ofHandoff('handoff-answered'),
  'handoff.clarification-asked': ofHandoff('clarification'),
  'handoff.clarification-answered': ofHandoff('clarification'),
  'request.delivered': ofRequest('request-sent'),
  'request.answered': ofRequest('answer-given'),
  'request.refused': ofRequest('answer-given'),
  'request.clarification-asked': ofRequest('clarification'),
  'request.clarification-answered': ofRequest('clarification'),
  'consent.granted': ofConsent,
  'consent.refused': ofConsent,
  'item.provided': ofProvision,
  'item.shared': ofSharing,
  'advance-notice.announced': ofAdvanceNotice,
  'advance-notice.part-cleared': ofAdvanceNotice,
  'advance-notice.part-refused': ofAdvanceNotice,
  'advance-notice.asked': ofAdvanceNotice,
  'advance-notice.answered': ofAdvanceNotice,
  'advance-notice.changed': ofAdvanceNotice,
  'advance-notice.withdrawn': ofAdvanceNotice,
  'early-notice.given': ofNotice,
  'early-notice.confirmed': ofNotice,
  'early-notice.renewed': ofNotice,
  'early-notice.withdrawn': ofNotice,
} as const satisfies Partial<Record<EventType, Say>>;

export type ActAcrossType = keyof typeof ACTS;
export const ACTS_ACROSS = Object.keys(ACTS) as ActAcrossType[];

/** What the event is as a contact; undefined for an event that is none. */
export const actAcross = (type: string, data: unknown): ActAcross | undefined =>
  Object.hasOwn(ACTS, type) ? ACTS[type as ActAcrossType](data as Facts) : undefined;

/**
 * What the act was about: a request is told by its number, too.
 * @param stream the stream of the event, as the ledger names it (`request:0198...`)
 */
export const subjectOf = (stream: string, data: unknown): ContactSubject | null => {
  const [name = '', id = ''] = stream.split(':');
  const kind = CONTACT_SUBJECTS.find((one) => one === name);
  return kind && id !== '' ? { kind, id, number: kind === 'request' ? ((data as Facts).number ?? null) : null } : null;
};
