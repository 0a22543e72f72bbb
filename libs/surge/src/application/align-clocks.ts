import { SuspendObligations } from '#escalation';
import { Injectable } from '@nestjs/common';
import { desksRelaxed } from '../domain/scopes.js';
import { SurgeSetting } from './surge-setting.js';
import { SurgesQueries } from './surges.queries.js';

/**
 * Keeps clocks in line with what is declared: in every realm the clocks of desks under a surge stand, and no others do. Nothing is remembered between
 * rounds; who dies in one is followed by the next.
 */
@Injectable()
export class AlignClocks {
  constructor(
    private readonly queries: SurgesQueries,
    private readonly setting: SurgeSetting,
    private readonly suspend: SuspendObligations,
  ) {}

  /** @returns whether there is more to do at once */
  async round(): Promise<boolean> {
    const surges = await this.queries.inForceByRealm();
    const desks = this.setting.desks();
    let more = false;
    for (const realm of new Set([...(await this.suspend.realms()), ...surges.keys()])) {
      const inForce = surges.get(realm) ?? [];
      if (await this.suspend.batch(realm, desksRelaxed('clocks', inForce, desks))) more = true;
    }
    return more;
  }
}
