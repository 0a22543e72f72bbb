import {
  addMinutes,
  instant,
  lanesOf,
  type ClosureId,
  type CrossingId,
  type DeskId,
  type Instant,
  type LaneKey,
  type UserId,
} from '#kernel';
import type { CrossingSideEvent, Officer, Reason } from './crossing-side.events.js';
import { crossingSideAggregate, type CrossingSide } from './crossing-side.js';
import { newSide, type SideFacts } from './set-status.js';
import type { SeenReading } from './wait-reading.js';

export const T0 = instant('2018-11-25T19:30:00.000Z');
export const at = (minutes: number): Instant => addMinutes(T0, minutes);

export const LANES = lanesOf(['vehicle', 'pedestrian'], ['sentri', 'ready']);
export const CARS_SOUTH: LaneKey = 'vehicle.southbound.standard';
export const CARS_NORTH: LaneKey = 'vehicle.northbound.standard';
export const WALKERS_NORTH: LaneKey = 'pedestrian.northbound.standard';
export const WALKERS_SOUTH: LaneKey = 'pedestrian.southbound.standard';

export const FACTS: SideFacts = {
  crossingId: 'san-ysidro' as CrossingId,
  country: 'US',
  lanes: LANES,
  deskIds: ['mx-inm-tijuana' as DeskId],
};
export const OFFICER: Officer = {
  deskId: 'us-cbp-ofo-san-ysidro' as DeskId,
  userId: '01890000-0000-7000-8000-000000000001' as UserId,
};
export const WHY: Reason = { en: 'Crowd at the line', es: 'Multitud en la línea' };
export const CLOSURE = '01890000-0000-7000-8000-00000000c105' as ClosureId;

/** A side that lives through acts, as the command runner would let it. */
export class LivedSide {
  readonly events: CrossingSideEvent[] = [];
  state: CrossingSide = newSide(FACTS);

  constructor(readonly facts: SideFacts = FACTS) {
    this.state = newSide(facts);
  }

  happen(events: readonly CrossingSideEvent[]): void {
    this.events.push(...events);
    this.state = events.reduce<CrossingSide>(crossingSideAggregate.evolve, this.state);
  }
}

export const reading = (minutes: number | null, observed: number, more: Partial<SeenReading> = {}): SeenReading => ({
  crossingId: FACTS.crossingId,
  lane: CARS_NORTH,
  saying: minutes === null ? 'pending' : minutes === 0 ? 'no-delay' : 'delay',
  minutes,
  lanesOpen: 4,
  observedAt: at(observed),
  method: null,
  source: 'cbp-wait-times',
  firstSeenAt: at(observed),
  seenAt: at(observed),
  seen: 1,
  ...more,
});
