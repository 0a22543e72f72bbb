import { type DutyCalendar, type Instant, isOnDuty, type UserId } from '#kernel';
import { onDuty } from './on-duty.js';
import type { RosterPlan } from './rotation.js';

const hasPlace = ({ rotations, overrides }: RosterPlan, personId: UserId): boolean =>
  rotations.some(({ people }) => people.includes(personId)) || overrides.some((one) => one.personId === personId);

/**
 * Whether somebody read at an hour that was not theirs. Who has a place on the desk's roster is judged by it; everybody else, and everybody at
 * a desk without one, by the hours of the desk: at one that never closes they are never out of shift.
 */
export const isOutOfShift = (calendar: DutyCalendar, roster: RosterPlan | null, personId: UserId, at: Instant): boolean =>
  roster !== null && hasPlace(roster, personId)
    ? !onDuty(roster, calendar, at).some((officer) => officer.personId === personId)
    : !isOnDuty(calendar, at);
