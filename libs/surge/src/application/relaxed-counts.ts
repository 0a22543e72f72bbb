import { ObligationsQueries } from '#escalation';
import { GroupLookAlikes } from '#incidents';
import type { DeskId, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Relaxation } from '../domain/surge.js';

export interface DeskCount {
  readonly deskId: DeskId;
  readonly count: number;
}

/** How much stands by each relaxation, by desk; null for what cannot be counted. */
export type RelaxedBy = Readonly<Record<Relaxation, readonly DeskCount[] | null>>;

@Injectable()
export class RelaxedCounts {
  constructor(
    private readonly obligations: ObligationsQueries,
    private readonly groups: GroupLookAlikes,
  ) {}

  /** Clocks that stand, cases that are grouped under another. Notices are no less told for going out together. */
  async of(realm: Realm): Promise<RelaxedBy> {
    const [clocks, lookAlikes] = await Promise.all([this.obligations.suspendedByDesk(realm), this.groups.countByDesk(realm)]);
    return { clocks, 'look-alikes': lookAlikes, notices: null };
  }
}
