import { DirectoryQueries } from '#directory';
import { PeopleQueries } from '#identity';
import { Injectable } from '@nestjs/common';
import type { RosterPlace } from '../domain/drill.events.js';
import type { PlanFacts } from '../domain/plan-drill.js';

/** Which desks and which of the people named there are. */
@Injectable()
export class PlanningFacts {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly people: PeopleQueries,
  ) {}

  async about(roster: readonly RosterPlace[]): Promise<Pick<PlanFacts, 'isDesk' | 'isPerson'>> {
    const { desks } = this.directory.snapshot();
    const known = new Set((await this.people.named(roster.map(({ personId }) => personId))).map(({ id }) => id));
    return { isDesk: (deskId) => desks.get(deskId)?.active ?? false, isPerson: (personId) => known.has(personId) };
  }
}
