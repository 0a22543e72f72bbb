import { PeopleQueries } from '#identity';
import type { DeskId, UserId } from '#kernel';
import { Injectable } from '@nestjs/common';

export interface Owner {
  readonly id: UserId;
  readonly name: string;
  readonly deskId: DeskId;
}

/** Who by name answers for what the joint desks own: their administrators; where one has none, whoever coordinates there. */
@Injectable()
export class FindOwners {
  constructor(private readonly people: PeopleQueries) {}

  async execute(deskIds: readonly DeskId[]): Promise<readonly Owner[]> {
    const members = await this.people.membersOf(deskIds);
    const chosen = deskIds.flatMap((deskId) => {
      const there = members.filter((member) => member.deskId === deskId);
      const administrators = there.filter(({ roles }) => roles.includes('administrator'));
      return administrators.length > 0 ? administrators : there.filter(({ roles }) => roles.includes('coordinator'));
    });
    const views = await Promise.all(chosen.map(({ personId }) => this.people.byId(personId)));
    return chosen.flatMap(({ personId, deskId }, nth) => {
      const name = views[nth]?.name;
      return name === undefined ? [] : [{ id: personId, name, deskId }];
    });
  }
}
