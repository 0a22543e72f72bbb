import type { DeskId, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { desksRelaxed, type InForce } from '../domain/scopes.js';
import type { Relaxation } from '../domain/surge.js';
import { SurgeSetting } from './surge-setting.js';
import { SurgesQueries } from './surges.queries.js';

/** A surge lasts minutes at least; who asks more often is answered from before. */
const KEPT_MILLIS = 1_000;

/** Which desks a surge relaxes something for, to whoever asks often. */
@Injectable()
export class RelaxedDesks {
  private kept: Promise<ReadonlyMap<Realm, readonly InForce[]>> | null = null;
  private keptAt = 0;

  constructor(
    private readonly queries: SurgesQueries,
    private readonly setting: SurgeSetting,
  ) {}

  /** Each with the desk that declared it. */
  async desks(realm: Realm, relaxation: Relaxation): Promise<ReadonlyMap<DeskId, DeskId>> {
    const inForce = (await this.inForce()).get(realm);
    return inForce ? desksRelaxed(relaxation, inForce, this.setting.desks()) : new Map();
  }

  private inForce(): Promise<ReadonlyMap<Realm, readonly InForce[]>> {
    if (this.kept === null || performance.now() - this.keptAt > KEPT_MILLIS) {
      this.keptAt = performance.now();
      this.kept = this.queries.inForceByRealm();
      // What failed is asked anew.
      this.kept.catch(() => (this.kept = null));
    }
    return this.kept;
  }
}
