import { publicLane, ViewBoard } from '#border';
import type { CrossingId, LaneKey, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { LaneFact } from '../domain/report-facts.js';

/** How the lanes of some crossings are, as the board has them. */
@Injectable()
export class BoardFacts {
  constructor(private readonly board: ViewBoard) {}

  /** @param released only what was released to the public; the rest is unknown there */
  async lanes(realm: Realm, crossingIds: readonly CrossingId[], released: boolean): Promise<LaneFact[]> {
    if (crossingIds.length === 0) return [];
    const { crossings } = await this.board.board(realm);
    return crossings
      .filter(({ crossing }) => crossingIds.includes(crossing.id))
      .flatMap(({ crossing, lanes }) =>
        lanes.map((view) => {
          const { lane, status, since, confirmed, wait } = publicLane(view);
          const shown = { crossingId: crossing.id, lane: lane as LaneKey };
          const figures = { minutes: wait?.minutes ?? null, observedAt: wait?.observedAt ?? null };
          if (released) return { ...shown, status, since, confirmed, ...figures };
          const inside = view.wait?.reading;
          return {
            ...shown,
            status: view.status,
            since: view.since,
            confirmed: view.disagreements.length === 0,
            minutes: inside?.minutes ?? null,
            observedAt: inside?.observedAt ?? null,
          };
        }),
      );
  }
}
