import { calendarOf, type Desk, DirectoryQueries } from '#directory';
import { PeopleQueries } from '#identity';
import { DomainError, type DeskId, type DutyCalendar, type Realm, type RequestContext, type Role, type UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuseDuty } from '../domain/duty.errors.js';
import type { RosterPlan } from '../domain/rotation.js';
import { RostersQueries } from './rosters.queries.js';

/** Who does a desk's work, and so may be on duty at it. */
const WORKING_ROLES: readonly Role[] = ['liaison', 'supervisor', 'coordinator'];

/** What is around a roster: the desk, its calendar, its people, and who may read and alter it. */
@Injectable()
export class RosterSetting {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly people: PeopleQueries,
    private readonly rosters: RostersQueries,
  ) {}

  /** @throws DomainError not-found */
  desk(deskId: DeskId): Desk {
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk) throw new DomainError('not-found');
    return desk;
  }

  /** Rosters have names of people in them: they are the agency's own. @throws DomainError not-found, duty-foreign-roster */
  deskOf({ actor }: RequestContext, deskId: DeskId): Desk {
    const desk = this.desk(deskId);
    if (desk.agencyId !== actor.agencyId) throw refuseDuty('duty-foreign-roster');
    return desk;
  }

  calendar(desk: Desk): DutyCalendar {
    return calendarOf(this.directory.snapshot(), desk);
  }

  /** Who takes turns at the desk; nobody where it has no roster. */
  async plan(realm: Realm, deskId: DeskId): Promise<RosterPlan> {
    return (await this.rosters.of(realm, [deskId])).get(deskId)?.roster ?? { rotations: [], overrides: [] };
  }

  /** People in office at the desk who do its work. */
  async atDesk(deskId: DeskId): Promise<ReadonlySet<UserId>> {
    const members = await this.people.membersOf([deskId]);
    return new Set(
      members.filter(({ roles }) => roles.some((role) => WORKING_ROLES.includes(role))).map(({ personId }) => personId),
    );
  }
}
