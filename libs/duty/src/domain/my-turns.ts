import type { DutyCalendar, Instant, UserId } from '#kernel';
import { coverage } from './on-duty.js';
import type { RosterPlan } from './rotation.js';

/** Time in which one person is on duty, by one rotation or beside them. */
export interface OwnTurn {
  readonly from: Instant;
  readonly until: Instant;
  readonly rotationId: string | null;
  readonly standsInFor: UserId | null;
}

/** When a person is on duty in a time, in order; hours off in the middle of a turn (a night at an office) part it. */
export const turnsOf = (
  personId: UserId,
  roster: RosterPlan,
  calendar: DutyCalendar,
  from: Instant,
  until: Instant,
): readonly OwnTurn[] => {
  const turns: OwnTurn[] = [];
  for (const stretch of coverage(roster, calendar, from, until))
    for (const officer of stretch.officers.filter((one) => one.personId === personId)) {
      const { rotationId, standsInFor } = officer;
      const last = turns.findLastIndex((turn) => turn.rotationId === rotationId && turn.standsInFor === standsInFor);
      if (turns[last]?.until === stretch.from) turns[last] = { ...turns[last]!, until: stretch.until };
      else turns.push({ from: stretch.from, until: stretch.until, rotationId, standsInFor });
    }
  return turns;
};
