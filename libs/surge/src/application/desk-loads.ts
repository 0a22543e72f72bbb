import { ObligationsQueries } from '#escalation';
import { DeferredFilings } from '#incidents';
import { type DeskId, LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { DeskLoad } from '../domain/load-index.js';
import { SurgeSetting } from './surge-setting.js';

const NOTHING = { open: 0, overdue: 0, waiting: 0, acknowledgements: 0, acknowledgementMinutes: 0 };

/** What each desk owes and what waits of it, desks that owe nothing included. */
@Injectable()
export class DeskLoads {
  constructor(
    private readonly obligations: ObligationsQueries,
    private readonly filings: DeferredFilings,
    private readonly setting: SurgeSetting,
  ) {}

  async now(): Promise<Map<DeskId, DeskLoad>> {
    const [owed, waiting] = await Promise.all([this.obligations.owedByDesk(LIVE), this.filings.waitingByDesk(LIVE)]);
    const owedBy = new Map(owed.map((one) => [one.deskId, one]));
    const waitingBy = new Map(waiting.map(({ deskId, count }) => [deskId, count]));
    return new Map(
      this.setting.desks().map(({ id }): [DeskId, DeskLoad] => {
        const load = owedBy.get(id) ?? { ...NOTHING, deskId: id };
        return [id, { ...load, waiting: load.waiting + (waitingBy.get(id) ?? 0) }];
      }),
    );
  }
}
