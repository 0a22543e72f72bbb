import { addMinutes, type Aggregate, assertNever, type DeskId, type Instant } from '#kernel';
import type { RosterEvent } from './roster.events.js';
import type { Gap, Override, RosterPlan } from './rotation.js';

export interface Roster extends RosterPlan {
  readonly deskId: DeskId;
  /** Uncovered hours that the desk's supervisor was told of, and that were not covered since. */
  readonly gaps: readonly Gap[];
}

/** What ended longer ago no longer stands on the roster; the ledger has it. */
const KEPT_MINUTES = 30 * 24 * 60;

const kept = (overrides: readonly Override[], at: Instant): Override[] =>
  overrides.filter(({ until }) => until > addMinutes(at, -KEPT_MINUTES));

const known = (roster: Roster | null): Roster => {
  if (!roster) throw new TypeError('a roster begins with its rotations');
  return roster;
};

const evolve = (roster: Roster | null, event: RosterEvent): Roster => {
  const { at } = event;
  switch (event.type) {
    case 'roster.rotations-set': {
      const { deskId, rotations } = event.data;
      return { gaps: [], ...roster, deskId, rotations, overrides: kept(roster?.overrides ?? [], at) };
    }
    case 'roster.override-added':
      return { ...known(roster), overrides: [...kept(known(roster).overrides, at), event.data.override] };
    case 'roster.override-ended': {
      const { overrideId } = event.data;
      const end = (one: Override): Override[] => (one.from >= at ? [] : [{ ...one, until: at }]);
      return {
        ...known(roster),
        overrides: known(roster).overrides.flatMap((one) => (one.id === overrideId ? end(one) : [one])),
      };
    }
    case 'roster.person-replaced':
      return { ...known(roster), rotations: event.data.rotations, overrides: event.data.overrides };
    case 'roster.gaps-found':
      return { ...known(roster), gaps: event.data.gaps };
    case 'roster.gaps-closed':
      return { ...known(roster), gaps: [] };
    default:
      return assertNever(event);
  }
};

export const rosterAggregate: Aggregate<Roster, RosterEvent> = {
  name: 'roster',
  evolve,
  caseOf: () => null,
  tells: () => true,
};
