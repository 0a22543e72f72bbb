import { type CountryCode, type DeskId, dueInstant, holidaysAhead, type DutyCalendar, type Instant } from '#kernel';
import { freezeLadder, type FrozenLadder, type Ladder } from './ladder.js';
import { debtOf, type Debt } from './debt.js';
import type { Obligation, ObligationEvent } from './obligation.js';
import { refuseObligation } from './obligation.errors.js';

export interface OpenObligation extends Debt {
  readonly ladder: Ladder;
  /** In place of the ladder's own limit, in its count. */
  readonly limitMinutes?: number;
}

/** Longest limit: a year. Holidays are frozen for twice as long, for the pauses. */
export const LONGEST_LIMIT_MINUTES = 365 * 1440;
const HOLIDAYS_DAYS = 730;

/** @throws DomainError obligation-limit-unacceptable */
const freeze = (ladder: Ladder, calendar: DutyCalendar, now: Instant, limitMinutes?: number): FrozenLadder => {
  if (limitMinutes !== undefined && !(limitMinutes > 0 && limitMinutes <= LONGEST_LIMIT_MINUTES))
    throw refuseObligation('obligation-limit-unacceptable', { longest: LONGEST_LIMIT_MINUTES });
  const holidays = ladder.limit.count === 'real' ? [] : holidaysAhead(calendar, now, HOLIDAYS_DAYS);
  return freezeLadder(ladder, { ...calendar, holidays }, limitMinutes);
};

/** Without a pause there always is a due time. */
const firstDue = ({ limit, calendar }: FrozenLadder, now: Instant): Instant => dueInstant(now, limit, calendar) as Instant;

/**
 * When an act would be due if it became owed at `now`.
 * @throws DomainError obligation-limit-unacceptable
 */
export const dueIfOpened = (ladder: Ladder, calendar: DutyCalendar, now: Instant, limitMinutes?: number): Instant =>
  firstDue(freeze(ladder, calendar, now, limitMinutes), now);

/**
 * Somebody owes an act from now on. The ladder and the debtor's calendar are frozen into it.
 * @throws DomainError obligation-limit-unacceptable
 */
export const openObligation = (command: OpenObligation, calendar: DutyCalendar, now: Instant): ObligationEvent[] => {
  const frozen = freeze(command.ladder, calendar, now, command.limitMinutes);
  const dueAt = firstDue(frozen, now);
  return [{ type: 'obligation.opened', v: 1, at: now, data: { ...debtOf(command), ladder: frozen, dueAt } }];
};

/**
 * Another desk owes the act from now on, on the same ladder: the time that was used up is used up, and what was reached is reached. Its
 * clock runs.
 * @param calendar of the new debtor
 */
export const takeOverObligation = (
  from: Obligation,
  to: { readonly deskId: DeskId; readonly country: CountryCode; readonly calendar: DutyCalendar },
  now: Instant,
): ObligationEvent[] => {
  const { openedAt, cursor, breachedAt } = from;
  // What held the former debtor's clock does not hold the new one's; a surge that does will find it.
  const pauses = from.pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause));
  const ladder = { ...from.ladder, calendar: { ...to.calendar, holidays: from.ladder.calendar.holidays } };
  const dueAt = dueInstant(openedAt, ladder.limit, ladder.calendar, pauses) as Instant;
  const debt = { ...debtOf(from), deskId: to.deskId, country: to.country };
  const carried = { openedAt, pauses, cursor, breachedAt };
  return [{ type: 'obligation.opened', v: 1, at: now, data: { ...debt, ladder, dueAt, carried } }];
};
