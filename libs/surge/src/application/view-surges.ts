import { DeferredFilings } from '#incidents';
import type { DeskId, Instant, Realm, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isIn, scopeKey } from '../domain/scopes.js';
import type { LoadReading } from '../domain/load-index.js';
import type { Relaxation, Scope, Surge } from '../domain/surge.js';
import { RelaxedCounts, type RelaxedBy } from './relaxed-counts.js';
import { SurgeSetting } from './surge-setting.js';
import { LoadReadings, SurgesQueries, type SurgeSeen, type TimedReading } from './surges.queries.js';

/** One thing that is not as always: since when, until when, by whom, and how much stands by it. */
export interface RelaxationInForce {
  readonly relaxation: Relaxation | 'filings';
  /** Null for what no surge relaxes: routine filings wait when the door is full, whether or not anybody has declared anything. */
  readonly surgeId: string | null;
  readonly scope: Scope | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly byDeskId: DeskId | null;
  /** Clocks that stand, cases that are grouped, filings that wait; null for what is not counted. */
  readonly count: number | null;
}

export interface ScopeLoad {
  readonly scope: Scope;
  readonly key: string;
  readonly reading: (LoadReading & { readonly at: Instant }) | null;
}

export interface SurgeOverview {
  readonly now: Instant;
  readonly surges: readonly SurgeSeen[];
  readonly relaxations: readonly RelaxationInForce[];
}

const NONE: RelaxedBy = { clocks: [], 'look-alikes': [], notices: null };

/** Everything that is relaxed now, in one list; nothing that is relaxed is missing from it. */
@Injectable()
export class ViewSurges {
  constructor(
    private readonly queries: SurgesQueries,
    private readonly readings: LoadReadings,
    private readonly counts: RelaxedCounts,
    private readonly filings: DeferredFilings,
    private readonly setting: SurgeSetting,
  ) {}

  async overview({ realm }: RequestContext): Promise<SurgeOverview> {
    const { now, surges } = await this.queries.open(realm);
    const declared = surges.filter(({ surge }) => surge.state === 'declared');
    const [counts, filings] = await Promise.all([declared.length > 0 ? this.counts.of(realm) : NONE, this.filings.waiting()]);
    const relaxed = declared.flatMap((one) => this.relaxedBy(one, counts));
    const waiting: RelaxationInForce[] =
      filings.count > 0
        ? [
            {
              relaxation: 'filings',
              surgeId: null,
              scope: null,
              since: filings.oldest,
              until: null,
              byDeskId: null,
              count: filings.count,
            },
          ]
        : [];
    return { now, surges, relaxations: [...relaxed, ...waiting] };
  }

  /** The latest reading of each scope. */
  async load(realm: Realm): Promise<ScopeLoad[]> {
    const latest = await this.readings.latest(realm, 1);
    return this.setting.scopes().map((scope) => {
      const key = scopeKey(scope);
      return { scope, key, reading: latest.get(key)?.[0] ?? null };
    });
  }

  history(realm: Realm, key: string, hours: number): Promise<TimedReading[]> {
    return this.readings.history(realm, key, hours);
  }

  private relaxedBy({ id, surge }: SurgeSeen, counts: RelaxedBy): RelaxationInForce[] {
    const { declared, scope } = surge as Extract<Surge, { readonly state: 'declared' }>;
    const own = new Set(
      this.setting
        .desks()
        .filter((desk) => isIn(scope, desk))
        .map((desk) => desk.id),
    );
    const { at: since, until, byDeskId } = declared;
    return declared.relaxes.map((relaxation) => {
      const stands = counts[relaxation]?.filter(({ deskId }) => own.has(deskId));
      const count = stands ? stands.reduce((sum, one) => sum + one.count, 0) : null;
      return { relaxation, surgeId: id, scope, since, until, byDeskId, count };
    });
  }
}
