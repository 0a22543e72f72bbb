import { DirectoryQueries } from '#directory';
import { PeopleQueries, permissionsOf } from '#identity';
import { type DeskId, type Locale, readerLocale, type UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { FeedOwner } from './calendar-feeds.store.js';
import type { CalendarViewer } from './calendar-source.js';
import { ReachStore } from './reach.store.js';

interface Whose extends Pick<CalendarViewer, 'personId' | 'deskIds' | 'locale' | 'zone'> {
  readonly name: string;
}

/** Who somebody with a calendar is, and where they work now. */
@Injectable()
export class CalendarOwners {
  constructor(
    private readonly people: PeopleQueries,
    private readonly reach: ReachStore,
    private readonly directory: DirectoryQueries,
  ) {}

  /** Null for somebody who works nowhere any more. */
  find(owner: FeedOwner): Promise<Whose | null> {
    return 'personId' in owner ? this.person(owner.personId) : Promise.resolve(this.desk(owner.deskId));
  }

  private async person(personId: UserId): Promise<Whose | null> {
    const [person, profiles] = await Promise.all([this.people.byId(personId), this.reach.profilesOf([personId])]);
    if (!person || person.disabledAt !== null) return null;
    const places = person.memberships.filter(({ roles }) => permissionsOf(roles).has('obligation.read'));
    const [first] = places;
    if (!first) return null;
    const profile = profiles.get(personId);
    const locale = profile?.locale ?? this.languageOf(first.deskId);
    return { personId, deskIds: places.map(({ deskId }) => deskId), locale, zone: profile?.zone ?? null, name: person.name };
  }

  private desk(deskId: DeskId): Whose | null {
    const locale = this.languageOf(deskId);
    const desk = this.directory.snapshot().desks.get(deskId);
    return desk ? { personId: null, deskIds: [deskId], locale, zone: null, name: desk.name[locale] } : null;
  }

  private languageOf(deskId: DeskId): Locale {
    return readerLocale(this.directory.snapshot().desks.get(deskId)?.languages);
  }
}
