import { type Desk, DirectoryQueries } from '#directory';
import { PeopleQueries } from '#identity';
import { LIVE, type Role, type UserId } from '#kernel';
import { newId } from '#platform/ids';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { demoRotations } from '../domain/demo-roster.js';
import { RostersRepository } from './rosters.repository.js';

const IN_ORDER: readonly Role[] = ['liaison', 'supervisor', 'coordinator'];

/** Lays rosters of the demonstration border: each desk's own people take turns. A desk that has a roster keeps it. */
@Injectable()
export class RosterSeed {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryQueries,
    private readonly people: PeopleQueries,
    private readonly rosters: RostersRepository,
  ) {}

  async apply(): Promise<{ readonly added: number; readonly desks: number }> {
    const desks = [...this.directory.snapshot().desks.values()].filter(({ active }) => active);
    const members = await this.people.membersOf(desks.map(({ id }) => id));
    const rosters = desks.flatMap((desk: Desk) => {
      const people = IN_ORDER.flatMap((role) =>
        members.filter(({ deskId, roles }) => deskId === desk.id && roles[0] === role).map(({ personId }) => personId),
      );
      const roster = { deskId: desk.id, rotations: demoRotations(desk, distinct(people)), overrides: [], gaps: [] };
      return people.length > 0 ? [{ id: newId<'Roster'>(), roster }] : [];
    });
    return { added: await this.database.transaction(LIVE, (tx) => this.rosters.lay(tx, rosters)), desks: rosters.length };
  }
}

const distinct = (people: readonly UserId[]): UserId[] => [...new Set(people)];
