import { dueInstant, holidaysAhead, type DutyCalendar, type Instant } from '#kernel';
import { freezeLadder, type Ladder } from './ladder.js';
import { debtOf, type Debt } from './debt.js';
import type { ObligationEvent } from './obligation.js';
import { refuseObligation } from './obligation.errors.js';

export interface OpenObligation extends Debt {
  readonly ladder: Ladder;
  /** In place of the ladder's own limit, in its count. */
  readonly limitMinutes?: number;
}

/** Longest limit: a year. Holidays are frozen for twice as long, for the pauses. */
const LONGEST_LIMIT_MINUTES = 365 * 1440;
const HOLIDAYS_DAYS = 730;

/**
 * Somebody owes an act from now on. The ladder and the debtor's calendar are frozen into it.
 * @throws DomainError obligation-limit-unacceptable
 */
export const openObligation = (command: OpenObligation, calendar: DutyCalendar, now: Instant): ObligationEvent[] => {
  const { ladder, limitMinutes = ladder.limit.minutes } = command;
  if (!(limitMinutes > 0 && limitMinutes <= LONGEST_LIMIT_MINUTES))
    throw refuseObligation('obligation-limit-unacceptable', { longest: LONGEST_LIMIT_MINUTES });
  const holidays = ladder.limit.count === 'real' ? [] : holidaysAhead(calendar, now, HOLIDAYS_DAYS);
  const frozen = freezeLadder(ladder, { ...calendar, holidays }, limitMinutes);
  // Without a pause there always is a due time.
  const dueAt = dueInstant(now, frozen.limit, frozen.calendar) as Instant;
  return [{ type: 'obligation.opened', v: 1, at: now, data: { ...debtOf(command), ladder: frozen, dueAt } }];
};
