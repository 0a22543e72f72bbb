import { addMinutes, type DutyCalendar, type Instant, type UserId } from '#kernel';
import { refuseDuty } from './duty.errors.js';
import { coverage } from './on-duty.js';
import type { Roster } from './roster.js';
import type { Override } from './rotation.js';
import type { RosterEvent } from './roster.events.js';

/** What lasts longer is an edit of the rotation. */
export const LONGEST_OVERRIDE_DAYS = 60;

export interface OverrideFacts {
  readonly calendar: DutyCalendar;
  /** People in office at the desk who may do its work. */
  readonly atDesk: ReadonlySet<UserId>;
  /** May alter the roster of others; without it one only takes hours upon oneself. */
  readonly mayEdit: boolean;
}

const overlaps = (one: Override, other: Override): boolean => one.from < other.until && other.from < one.until;

const checkTimes = ({ from, until }: Override, now: Instant): void => {
  if (until <= from) throw refuseDuty('duty-override-backwards', {}, '/until');
  if (until <= now) throw refuseDuty('duty-override-past', {}, '/until');
  if (until > addMinutes(from, LONGEST_OVERRIDE_DAYS * 24 * 60))
    throw refuseDuty('duty-override-too-long', { days: LONGEST_OVERRIDE_DAYS }, '/until');
};

/** Who is covered has a turn then, and nobody else covers it; who covers hours beside the rotations takes them once. */
const checkPlace = (roster: Roster, override: Override, { calendar }: OverrideFacts): void => {
  const { personId, forPersonId, from, until } = override;
  const rival = roster.overrides.find(
    (one) =>
      overlaps(one, override) &&
      (forPersonId === null ? one.forPersonId === null && one.personId === personId : one.forPersonId === forPersonId),
  );
  if (rival) throw refuseDuty('duty-override-overlaps', { from: rival.from, until: rival.until }, '/from');
  if (forPersonId === null) return;
  const plan = { rotations: roster.rotations, overrides: [] };
  const hasTurn = coverage(plan, calendar, from, until).some(({ officers }) =>
    officers.some((officer) => officer.personId === forPersonId),
  );
  if (!hasTurn) throw refuseDuty('duty-override-idle', {}, '/forPersonId');
};

/**
 * For a while one takes another's turns, or hours that nobody has.
 * @throws DomainError duty-override-* (times, overlaps, idle), duty-person-elsewhere, duty-person-covers-self, duty-only-oneself
 */
export const overrideDuty = (roster: Roster, override: Override, facts: OverrideFacts, now: Instant): [RosterEvent] => {
  const { personId, forPersonId, by } = override;
  if (!facts.mayEdit && personId !== by) throw refuseDuty('duty-only-oneself', {}, '/personId');
  if (personId === forPersonId) throw refuseDuty('duty-person-covers-self', {}, '/forPersonId');
  if (!facts.atDesk.has(personId)) throw refuseDuty('duty-person-elsewhere', {}, '/personId');
  checkTimes(override, now);
  checkPlace(roster, override, facts);
  return [{ type: 'roster.override-added', v: 1, at: now, data: { deskId: roster.deskId, override } }];
};

/**
 * Ends an override now, or takes back one that has not begun.
 * @throws DomainError not-found as duty-override-unknown, duty-override-over, duty-only-oneself
 */
export const endOverride = (
  roster: Roster,
  command: { readonly overrideId: string; readonly reason: string; readonly by: UserId; readonly mayEdit: boolean },
  now: Instant,
): [RosterEvent] => {
  const { overrideId, reason, by, mayEdit } = command;
  const override = roster.overrides.find(({ id }) => id === overrideId);
  if (!override) throw refuseDuty('duty-override-unknown');
  if (override.until <= now) throw refuseDuty('duty-override-over', { since: override.until });
  if (!mayEdit && override.personId !== by && override.by !== by) throw refuseDuty('duty-only-oneself');
  return [{ type: 'roster.override-ended', v: 1, at: now, data: { deskId: roster.deskId, overrideId, reason, by } }];
};
