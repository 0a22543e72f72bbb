import { SuspendObligations } from '#escalation';
import type { Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { desksWithStandingClocks, type InForce } from '../domain/scopes.js';
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
    const surges = new Map<Realm, InForce[]>((await this.suspend.realms()).map((realm) => [realm, []]));
    for (const one of await this.queries.inForce()) surges.set(one.realm, [...(surges.get(one.realm) ?? []), one]);
    const desks = this.setting.desks();
    let more = false;
    for (const [realm, inForce] of surges)
      if (await this.suspend.batch(realm, desksWithStandingClocks(inForce, desks))) more = true;
    return more;
  }
}
