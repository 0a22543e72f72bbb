import { DirectoryQueries } from '#directory';
import { PeopleQueries } from '#identity';
import { type AgencyId, type Bilingual, type DeskId, type Instant, LIVE, LOCALES, type Realm, type UserId } from '#kernel';
import { sayAct } from '#ledger';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { type Drill, namedOf } from '../domain/drill.js';
import type { DrillEntry } from '../domain/judge-thread.js';
import type { ReportFacts } from '../domain/report.js';

/** UTC, where no side has a desk that says its zone. */
const NO_ZONE = 'Etc/UTC';

/** Names, zones and clocks that a report is told with. */
@Injectable()
export class AroundReport {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly clocks: RealmClocks,
    private readonly people: PeopleQueries,
  ) {}

  now(realm: Realm): Promise<Instant> {
    return this.clocks.now(realm);
  }

  /** Outside. */
  realNow(): Promise<Instant> {
    return this.clocks.now(LIVE);
  }

  /** Of those alone who chose to be named. */
  async namesOf(drill: Drill): Promise<ReadonlyMap<UserId, string>> {
    const named = await this.people.named(namedOf(drill).map(({ personId }) => personId));
    return new Map(named.map(({ id, name }) => [id, name]));
  }

  isDesk(deskId: string): boolean {
    return this.directory.snapshot().desks.has(deskId as DeskId);
  }

  /** Its id where the directory knows it no more. */
  nameOf(deskId: DeskId): Bilingual {
    return this.directory.snapshot().desks.get(deskId)?.name ?? { en: deskId, es: deskId };
  }

  desksOf({ desks }: Drill): ReportFacts['desks'] {
    const { desks: known } = this.directory.snapshot();
    return desks.map(({ deskId, plays }) => ({ deskId, plays, country: known.get(deskId)?.country ?? '' }));
  }

  /** Each once, those of the first desk first. */
  zonesOf({ desks }: Drill): string[] {
    const { desks: known } = this.directory.snapshot();
    const zones = [...new Set(desks.flatMap(({ deskId }) => known.get(deskId)?.zone ?? []))];
    return zones.length > 0 ? zones : [NO_ZONE];
  }

  /** An act in both languages. */
  tell({ type, data }: DrillEntry, zone: string): Bilingual {
    const { desks, agencies } = this.directory.snapshot();
    const nameOf = (id: string): Bilingual | undefined => (desks.get(id as DeskId) ?? agencies.get(id as AgencyId))?.name;
    const [en, es] = LOCALES.map((locale) => sayAct({ type, payload: data }, { locale, zone, nameOf })) as [string, string];
    return { en, es };
  }
}
