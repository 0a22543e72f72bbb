import { PeopleQueries } from '#identity';
import type { DeskId, UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { RosterPlace } from '../domain/drill.events.js';

export interface NamedPerson {
  readonly personId: UserId;
  readonly name: string;
  readonly deskId: DeskId;
}

export interface NamedPlace extends RosterPlace {
  readonly name: string;
}

/** Names: of those who take part in a drill, and of those who could. */
@Injectable()
export class NamedPeople {
  constructor(private readonly people: PeopleQueries) {}

  async onRoster(roster: readonly RosterPlace[]): Promise<NamedPlace[]> {
    const names = await this.namesOf(roster.map(({ personId }) => personId));
    return roster.map((place) => ({ ...place, name: names.get(place.personId) ?? '' }));
  }

  /** In office at these desks. */
  async at(deskIds: readonly DeskId[]): Promise<NamedPerson[]> {
    const members = await this.people.membersOf(deskIds);
    const names = await this.namesOf(members.map(({ personId }) => personId));
    return members.map(({ personId, deskId }) => ({ personId, deskId, name: names.get(personId) ?? '' }));
  }

  private async namesOf(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
    return new Map((await this.people.named(ids)).map(({ id, name }) => [id, name]));
  }
}
