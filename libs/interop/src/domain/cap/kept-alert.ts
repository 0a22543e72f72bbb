import {
  type Aggregate,
  assertNever,
  type DeskId,
  type DomainEvent,
  type IncidentKind,
  type Instant,
  nextState,
  toMillis,
  type UserId,
} from '#kernel';
import { type CapAlert, type CapInfo, referenceText } from './alert.js';
import { alertMachine, type AlertAct, type AlertState } from './kept-alert.machine.js';
import { kindOfAlert } from './kind-of-alert.js';
import { type CrossingAt, type TouchedCrossing, touchedCrossings } from './touched-crossings.js';

/** What is known of an alert without reading it again. */
export interface AlertFacts {
  /** Sender, identifier and time, as other alerts name it. */
  readonly reference: string;
  readonly sender: string;
  readonly sent: Instant;
  readonly status: CapAlert['status'];
  readonly type: CapAlert['type'];
  readonly scope: CapAlert['scope'];
  /** The gravest of its blocks; null for one without any. */
  readonly severity: CapInfo['severity'] | null;
  readonly urgency: CapInfo['urgency'] | null;
  readonly certainty: CapInfo['certainty'] | null;
  /** When the last of its blocks expires; null when one of them does not say. */
  readonly expiresAt: Instant | null;
  /** What kind of incident it is about, where its codes or words say so. */
  readonly kind: IncidentKind | null;
  readonly touches: readonly TouchedCrossing[];
  /** SHA-256 of the file that it came in. */
  readonly digest: string;
  readonly byDeskId: DeskId;
  readonly by: UserId;
}

export type AlertReceived = DomainEvent<'alert.received', AlertFacts & { readonly deskIds: readonly DeskId[] }>;
export type AlertSuperseded = DomainEvent<'alert.superseded', { readonly by: string }>;
export type AlertCancelled = DomainEvent<'alert.cancelled', { readonly by: string }>;
export type AlertEvent = AlertReceived | AlertSuperseded | AlertCancelled;

export interface KeptAlert extends AlertFacts {
  readonly state: AlertState;
  readonly receivedAt: Instant;
  /** The alert that ended it. */
  readonly endedBy: string | null;
}

const WARNING: readonly CapAlert['type'][] = ['Alert', 'Update'];

const evolve = (known: KeptAlert | null, event: AlertEvent): KeptAlert => {
  if (event.type === 'alert.received') {
    const { deskIds: _, ...facts } = event.data;
    return { ...facts, state: WARNING.includes(facts.type) ? 'standing' : 'noted', receivedAt: event.at, endedBy: null };
  }
  if (known === null) throw new TypeError(`${event.type} cannot begin an alert`);
  switch (event.type) {
    case 'alert.superseded':
      return { ...known, state: 'superseded', endedBy: event.data.by };
    case 'alert.cancelled':
      return { ...known, state: 'cancelled', endedBy: event.data.by };
    default:
      return assertNever(event);
  }
};

export const keptAlertAggregate: Aggregate<KeptAlert, AlertEvent> = { name: 'alert', evolve, caseOf: () => null };

const gravest = <Word extends string>(words: readonly Word[], order: readonly Word[]): Word | null =>
  order.find((word) => words.includes(word)) ?? null;

const lastExpiry = (infos: readonly CapInfo[]): Instant | null => {
  const ends = infos.map(({ expires }) => expires);
  if (ends.length === 0 || ends.includes(null)) return null;
  return (ends as Instant[]).reduce((last, end) => (toMillis(end) > toMillis(last) ? end : last));
};

export interface Receiving {
  readonly digest: string;
  readonly byDeskId: DeskId;
  readonly by: UserId;
  readonly crossings: readonly CrossingAt[];
}

export const alertFacts = (alert: CapAlert, { crossings, ...how }: Receiving): AlertFacts => {
  const { infos, sender, sent, status, type, scope } = alert;
  return {
    ...how,
    reference: referenceText(alert),
    sender,
    sent,
    status,
    type,
    scope,
    severity: gravest(
      infos.map((info) => info.severity),
      ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'],
    ),
    urgency: gravest(
      infos.map((info) => info.urgency),
      ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'],
    ),
    certainty: gravest(
      infos.map((info) => info.certainty),
      ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'],
    ),
    expiresAt: lastExpiry(infos),
    kind: kindOfAlert(infos),
    touches: touchedCrossings(
      infos.flatMap(({ areas }) => areas),
      crossings,
    ),
  };
};

/** Whether people at the crossings must hear of it: it is meant, grave, near, and still to come or going on. A drill's or a test's never is. */
export const isPressing = ({ status, type, severity, urgency, touches }: AlertFacts): boolean =>
  status === 'Actual' &&
  WARNING.includes(type) &&
  touches.length > 0 &&
  (severity === 'Extreme' || severity === 'Severe') &&
  (urgency === 'Immediate' || urgency === 'Expected');

/** Whether it proposes to act: it stands, is meant, touches a crossing, and says what it is about. How grave it is decides who is told, not this. */
export const isProposing = ({ state, status, kind, touches }: KeptAlert): boolean =>
  state === 'standing' && status === 'Actual' && kind !== null && touches.length > 0;

const ENDS: Partial<Record<CapAlert['type'], AlertAct>> = { Update: 'supersede', Cancel: 'cancel' };

/**
 * The end of an alert, brought by another that names it. Nothing when the other does not end alerts, is another sender's, or is late: a state
 * that is over stays what it was.
 */
export const endAlert = (
  known: KeptAlert,
  other: Pick<AlertFacts, 'sender' | 'type' | 'reference'>,
  now: Instant,
): (AlertSuperseded | AlertCancelled)[] => {
  const act = ENDS[other.type];
  if (act === undefined || other.sender !== known.sender || nextState(alertMachine, known.state, act) === undefined) return [];
  const type = act === 'supersede' ? 'alert.superseded' : 'alert.cancelled';
  return [{ type, v: 1, at: now, data: { by: other.reference } }];
};

/**
 * An alert as it comes in.
 * @param deskIds who is told of it
 * @param after one that names it and came before it did: files do not keep their order
 */
export const receiveAlert = (
  facts: AlertFacts,
  deskIds: readonly DeskId[],
  after: Pick<AlertFacts, 'sender' | 'type' | 'reference'> | null,
  now: Instant,
): [AlertReceived, ...AlertEvent[]] => {
  const received: AlertReceived = { type: 'alert.received', v: 1, at: now, data: { ...facts, deskIds } };
  return [received, ...(after ? endAlert(evolve(null, received), after, now) : [])];
};
