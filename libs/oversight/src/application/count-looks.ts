import { calendarOf, DirectoryQueries } from '#directory';
import { isOutOfShift, RostersQueries, type RosterSeen } from '#duty';
import type { AgencyId, DeskId, RequestContext, UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { beyond, type Counter, type Counts, LIMITS } from '../domain/anomaly.js';
import { LimitsRepository } from './limits.repository.js';
import { type Counted, LooksQueries } from './looks.queries.js';

/** One person at one desk: what was counted of the last day, and what of it is beyond the limits of the agency. */
export interface PersonCounted {
  readonly personId: UserId;
  readonly personName: string | null;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly counts: Counts;
  readonly beyond: readonly Counter[];
}

export interface AgencyLimitsSeen {
  readonly agencyId: AgencyId;
  readonly limits: Counts;
  /** 0 while those that ship are in force. */
  readonly version: number;
}

/** Counts who reads how much of what is restricted, and at which hours. It finds nobody guilty: it says whom to ask. */
@Injectable()
export class CountLooks {
  constructor(
    private readonly queries: LooksQueries,
    private readonly repository: LimitsRepository,
    private readonly rosters: RostersQueries,
    private readonly directory: DirectoryQueries,
  ) {}

  /** An auditor looks at the whole own country, everybody else at the own agency. Those beyond a limit first. */
  async of({ realm, actor }: RequestContext): Promise<readonly PersonCounted[]> {
    const { country, agencyId, roles } = actor;
    const counted = await this.queries.counted({ realm, country }, roles.includes('auditor') ? null : agencyId);
    const rosters = await this.rosters.of(realm, [...new Set(counted.map(({ deskId }) => deskId))]);
    const limits = await this.limitsOf({ realm }, [...new Set(counted.map((one) => one.agencyId))]);
    const people = counted.map((one) => {
      const counts = this.countsOf(one, rosters.get(one.deskId));
      const { personId, personName, deskId, agencyId: of } = one;
      return { personId, personName, deskId, agencyId: of, counts, beyond: beyond(counts, limits.get(of)!.limits) };
    });
    return people.toSorted((one, other) => other.beyond.length - one.beyond.length);
  }

  /** Those in force, of each of these agencies. */
  async limitsOf(
    { realm }: Pick<RequestContext, 'realm'>,
    agencyIds: readonly AgencyId[],
  ): Promise<ReadonlyMap<AgencyId, AgencyLimitsSeen>> {
    const set = new Map((await this.repository.of(realm, agencyIds)).map((one) => [one.id, one]));
    return new Map(
      agencyIds.map((agencyId) => {
        const found = set.get(agencyId);
        return [agencyId, { agencyId, limits: found?.state.limits ?? LIMITS, version: found?.version ?? 0 }];
      }),
    );
  }

  private countsOf({ personId, deskId, cases, taken, names, moments }: Counted, seen: RosterSeen | undefined): Counts {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    const calendar = desk && calendarOf(snapshot, desk);
    const outside = moments.filter(({ at }) => calendar && isOutOfShift(calendar, seen?.roster ?? null, personId, at));
    const outOfShift = outside.reduce((sum, { reads }) => sum + reads, 0);
    return { 'cases-in-hour': cases, 'taken-in-day': taken, 'out-of-shift': outOfShift, 'names-in-day': names };
  }
}
