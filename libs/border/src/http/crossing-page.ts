import type { CrossingId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { BorderBoardQueries } from '../application/border-board.queries.js';
import { ViewBoard } from '../application/view-board.js';
import { boardCrossingResponse, readingResponse, type CrossingNowResponse } from './border-board.response.js';

const HISTORY_DAYS = 14;

/** One crossing as its page shows it; also the answer to every act on it. */
@Injectable()
export class CrossingPage {
  constructor(
    private readonly view: ViewBoard,
    private readonly queries: BorderBoardQueries,
  ) {}

  /** @throws DomainError not-found */
  async of({ realm, actor }: RequestContext, id: string): Promise<CrossingNowResponse> {
    const { now, crossing } = await this.view.one(realm, id);
    const crossingId = id as CrossingId;
    const [readings, history] = await Promise.all([
      this.queries.readings(realm, crossingId),
      this.queries.history(realm, crossingId, HISTORY_DAYS),
    ]);
    return {
      ...boardCrossingResponse(crossing),
      at: now,
      version: crossing.sides.find(({ country }) => country === actor.country)?.version ?? 0,
      mayAct: actor.permissions.has('border.set') && this.view.mayAct(actor.deskId, crossing.crossing),
      readings: readings.map(readingResponse),
      history,
    };
  }
}
