import {
  type Aggregate,
  assertNever,
  type DeskId,
  type DeskPresence,
  type DomainEvent,
  dueInstant,
  type DutyCalendar,
  hasDuty,
  type Instant,
  type UserId,
} from '#kernel';

/** Once per shift: minutes of the desk's duty hours from one sign of life until the next is asked for. */
export const CHECK_EVERY_MINUTES = 480;
/** After a missed check the desk is asked again, and has this long. */
export const SECOND_CHECK_MINUTES = 60;

interface Sign {
  readonly deskId: DeskId;
  /** Null when an act of its people was the sign. */
  readonly by: UserId | null;
  readonly seenAt: Instant;
  readonly checkAt: Instant;
}

/** Desks that hear of it. */
interface Told {
  readonly deskId: DeskId;
  readonly alternateDeskId: DeskId | null;
  readonly deskIds: readonly DeskId[];
  readonly urgency: 'urgent';
}

export type PresenceEvent =
  | DomainEvent<'desk-presence.confirmed', Sign>
  | DomainEvent<'desk-presence.returned', Sign & Told>
  | DomainEvent<'desk-presence.missed', Told & { readonly checkAt: Instant }>
  | DomainEvent<'desk-presence.lost', Told>;

/** What must be known of a desk to judge its checks. */
export interface DeskOnCheck {
  readonly calendar: DutyCalendar;
  readonly alternateDeskId: DeskId | null;
  /** Who hears when it falls silent or answers again: its alternate and the joint desk of its country. */
  readonly told: readonly DeskId[];
}

/** A desk without any hours is checked around the clock, as its deadlines are counted. */
export const nextCheck = (from: Instant, minutes: number, calendar: DutyCalendar): Instant => {
  const counted: DutyCalendar = hasDuty(calendar.hours) ? calendar : { ...calendar, hours: { kind: 'always' } };
  const at = dueInstant(from, { minutes, count: 'duty' }, counted);
  if (at === null) throw new RangeError('a check without a pause has a time');
  return at;
};

const evolve = (presence: DeskPresence | null, event: PresenceEvent): DeskPresence => {
  const { at } = event;
  switch (event.type) {
    case 'desk-presence.confirmed':
    case 'desk-presence.returned': {
      const { deskId, seenAt, checkAt } = event.data;
      return { deskId, state: 'present', seenAt, since: presence?.state === 'present' ? presence.since : at, checkAt };
    }
    case 'desk-presence.missed':
      return { ...known(presence), state: 'missed', since: at, checkAt: event.data.checkAt };
    case 'desk-presence.lost':
      return { ...known(presence), state: 'silent', since: at, checkAt: null };
    default:
      return assertNever(event);
  }
};

const known = (presence: DeskPresence | null): DeskPresence => {
  if (!presence) throw new TypeError('a check is missed after a first confirmation');
  return presence;
};

export const presenceAggregate: Aggregate<DeskPresence, PresenceEvent> = {
  name: 'desk-presence',
  evolve,
  caseOf: () => null,
  isUrgent: () => true,
};
