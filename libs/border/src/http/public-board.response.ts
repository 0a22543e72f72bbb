import type { Bilingual, CorridorId, CrossingId, Instant } from '#kernel';
import type { BoardNow, CrossingNow } from '../application/view-board.js';
import { publicClosure, publicLane, suppressed, type PublicClosure, type PublicLane } from '../domain/public-view.js';
import { FLOW_SOURCE, type Flow } from '../domain/flow.js';

/** What anybody may know of a crossing: figures and times, under TLP:CLEAR. */
export interface PublicCrossingResponse {
  readonly crossingId: CrossingId;
  readonly corridor: CorridorId;
  readonly name: Bilingual;
  readonly lanes: readonly PublicLane[];
  readonly closures: readonly PublicClosure[];
  /** A year's volumes of the port, for scale; null where a count is too small to be said. */
  readonly flows: readonly { readonly mode: Flow['mode']; readonly perDay: number | null }[];
}

export interface PublicBoardResponse {
  readonly tlp: 'TLP:CLEAR';
  /** When it was so. The answer is given again for a minute. */
  readonly at: Instant;
  readonly flowsFrom: typeof FLOW_SOURCE;
  /** True while figures of the demonstration are among the waits. */
  readonly demonstration: boolean;
  readonly crossings: readonly PublicCrossingResponse[];
}

const crossingResponse = ({ crossing, lanes, sides, flow }: CrossingNow): PublicCrossingResponse => ({
  crossingId: crossing.id,
  corridor: crossing.corridorId,
  name: crossing.name,
  lanes: lanes.map(publicLane),
  closures: sides.flatMap(({ closures }) => closures.filter(({ released }) => released).map(publicClosure)),
  flows: flow.flows.map(({ mode, perDay }) => ({ mode, perDay: suppressed(perDay) })),
});

export const publicBoardResponse = ({ now, crossings }: BoardNow, demonstration: string): PublicBoardResponse => ({
  tlp: 'TLP:CLEAR',
  at: now,
  flowsFrom: FLOW_SOURCE,
  demonstration: crossings.some(({ lanes }) => lanes.some(({ wait }) => wait?.reading.source === demonstration)),
  crossings: crossings.filter(({ crossing }) => !crossing.planned).map(crossingResponse),
});
