import type { Bilingual, CorridorId, CrossingId, Instant } from '#kernel';
import type { BoardNow, CrossingNow } from '../application/view-board.js';
import {
  type Audience,
  isLaneFor,
  isModeFor,
  publicClosure,
  type PublicClosure,
  publicLane,
  type PublicLane,
  suppressed,
} from '../domain/public-view.js';
import { FLOW_SOURCE, type Flow } from '../domain/flow.js';

/** What anybody may know of a crossing: figures and times, under TLP:CLEAR. */
export interface PublicCrossingResponse {
  readonly crossingId: CrossingId;
  readonly corridor: CorridorId;
  readonly name: Bilingual;
  /** Whose clocks are read there: a traveler's own may be another. */
  readonly clocks: readonly { readonly country: string; readonly zone: string }[];
  readonly lanes: readonly PublicLane[];
  readonly closures: readonly PublicClosure[];
  /** A year's volumes of the port, for scale; null where a count is too small to be said. */
  readonly flows: readonly { readonly mode: Flow['mode']; readonly perDay: number | null }[];
}

export interface PublicBoardResponse {
  readonly tlp: 'TLP:CLEAR';
  readonly audience: Audience;
  /** When it was so. The answer is given again for a minute. */
  readonly at: Instant;
  readonly flowsFrom: typeof FLOW_SOURCE;
  /** True while figures of the demonstration are among the waits. */
  readonly demonstration: boolean;
  readonly crossings: readonly PublicCrossingResponse[];
}

const crossingResponse = ({ crossing, lanes, sides, flow }: CrossingNow, audience: Audience): PublicCrossingResponse => ({
  crossingId: crossing.id,
  corridor: crossing.corridorId,
  name: crossing.name,
  clocks: crossing.sides.map(({ country, zone }) => ({ country, zone })),
  lanes: lanes.filter(({ lane }) => isLaneFor(audience, lane)).map(publicLane),
  closures: sides
    .flatMap(({ closures }) => closures.filter(({ released }) => released))
    .flatMap((closure) => publicClosure(closure, audience) ?? []),
  flows: flow.flows
    .filter(({ mode }) => isModeFor(audience, mode))
    .map(({ mode, perDay }) => ({ mode, perDay: suppressed(perDay) })),
});

export const publicBoardResponse = (
  { now, crossings }: BoardNow,
  demonstration: string,
  audience: Audience,
): PublicBoardResponse => ({
  tlp: 'TLP:CLEAR',
  audience,
  at: now,
  flowsFrom: FLOW_SOURCE,
  demonstration: crossings.some(({ lanes }) => lanes.some(({ wait }) => wait?.reading.source === demonstration)),
  crossings: crossings
    .filter(({ crossing }) => !crossing.planned)
    .map((one) => crossingResponse(one, audience))
    .filter(({ lanes }) => audience === 'everybody' || lanes.length > 0),
});
