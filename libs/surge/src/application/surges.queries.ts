import type { Instant, Realm, SurgeId } from '#kernel';
import type { Page } from '#platform/http';
import type { LoadReading } from '../domain/load-index.js';
import type { InForce } from '../domain/scopes.js';
import type { Surge } from '../domain/surge.js';

export interface SurgeSeen {
  readonly id: SurgeId;
  readonly version: number;
  readonly surge: Surge;
}

export interface TimedReading extends LoadReading {
  readonly at: Instant;
}

/** What everybody may read of surges: no case stands in them. */
export abstract class SurgesQueries {
  /** Proposed and declared ones that are not past their time, and the time of the realm. */
  abstract open(realm: Realm): Promise<{ readonly now: Instant; readonly surges: readonly SurgeSeen[] }>;

  abstract get(realm: Realm, id: SurgeId): Promise<SurgeSeen | null>;

  /** Newest first. */
  abstract list(realm: Realm, page: { readonly limit: number; readonly cursor: string | null }): Promise<Page<SurgeSeen>>;

  /** Declared ones that are in force, with their realms. */
  abstract inForce(): Promise<(InForce & { readonly realm: Realm })[]>;

  async inForceByRealm(): Promise<ReadonlyMap<Realm, readonly InForce[]>> {
    const byRealm = new Map<Realm, InForce[]>();
    for (const one of await this.inForce()) byRealm.set(one.realm, [...(byRealm.get(one.realm) ?? []), one]);
    return byRealm;
  }

  /** Declared ones whose time is over. */
  abstract runOut(limit: number): Promise<{ readonly id: SurgeId; readonly realm: Realm }[]>;
}

/** Readings of the load, kept for a day. */
export abstract class LoadReadings {
  abstract keep(realm: Realm, readings: readonly { readonly scope: string; readonly reading: LoadReading }[]): Promise<void>;

  /** Newest first, of each scope. */
  abstract latest(realm: Realm, count: number): Promise<ReadonlyMap<string, readonly TimedReading[]>>;

  /** Oldest first; at most one for every few minutes. */
  abstract history(realm: Realm, scope: string, hours: number): Promise<TimedReading[]>;
}
