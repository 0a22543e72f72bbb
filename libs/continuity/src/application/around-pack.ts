import { PeopleQueries } from '#identity';
import type { Realm } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import type { PackFacts } from '../domain/pack-facts.js';
import type { PaperPack } from '../domain/paper-pack.js';

/** When a pack is made, and for whom by name. */
@Injectable()
export class AroundPack {
  constructor(
    private readonly clocks: RealmClocks,
    private readonly people: PeopleQueries,
  ) {}

  async of(realm: Realm, by: PaperPack['by']): Promise<Pick<PackFacts, 'madeAt' | 'madeBy'>> {
    const [madeAt, person] = await Promise.all([this.clocks.now(realm), by ? this.people.byId(by) : null]);
    return { madeAt, madeBy: person?.name ?? null };
  }
}
