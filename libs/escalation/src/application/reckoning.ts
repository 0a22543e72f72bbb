import { type DutyCalendar, hasDuty } from '#kernel';

/** A desk without any hours would never be late: its clock runs around the clock, and its ladder finds somebody. */
export const reckoningOf = (calendar: DutyCalendar): DutyCalendar =>
  hasDuty(calendar.hours) ? calendar : { ...calendar, hours: { kind: 'always' } };
