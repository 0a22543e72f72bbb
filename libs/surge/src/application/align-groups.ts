import { GroupLookAlikes } from '#incidents';
import { addMinutes, type DeskId, type Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { desksRelaxed, type InForce } from '../domain/scopes.js';
import { SurgeSetting } from './surge-setting.js';
import { SurgesQueries } from './surges.queries.js';

/** What came in shortly before the declaration is part of what called for it. */
const BACK_MINUTES = 60;

interface Wanted {
  readonly desks: readonly DeskId[];
  readonly since: Instant;
}

/** Keeps groups of look-alikes in line with what is declared, in every realm. */
@Injectable()
export class AlignGroups {
  constructor(
    private readonly queries: SurgesQueries,
    private readonly setting: SurgeSetting,
    private readonly group: GroupLookAlikes,
  ) {}

  /** @returns whether there is more to do at once */
  async round(): Promise<boolean> {
    const surges = await this.queries.inForceByRealm();
    let more = false;
    for (const realm of new Set([...(await this.group.realms()), ...surges.keys()])) {
      const { desks, since } = this.wanted(surges.get(realm) ?? []);
      if (await this.group.round(realm, desks, since)) more = true;
    }
    return more;
  }

  private wanted(inForce: readonly InForce[]): Wanted {
    const relaxing = inForce.filter(({ surge }) => surge.declared.relaxes.includes('look-alikes'));
    const desks = [...desksRelaxed('look-alikes', relaxing, this.setting.desks()).keys()].toSorted();
    const begun = relaxing.map(({ surge }) => surge.declared.at).toSorted()[0];
    return { desks, since: begun ? addMinutes(begun, -BACK_MINUTES) : ('1970-01-01T00:00:00.000Z' as Instant) };
  }
}
