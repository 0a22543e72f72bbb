import { DeskPresences, DirectoryQueries, type DirectorySnapshot } from '#directory';
import { RostersQueries } from '#duty';
import { PeopleQueries } from '#identity';
import type { DeskId, Instant, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Attendance, attendanceAt } from './attendance.js';

/** Who is at desks at one moment of a realm, by one view of the directory. */
@Injectable()
export class DeskAttendance {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly people: PeopleQueries,
    private readonly presences: DeskPresences,
    private readonly rosters: RostersQueries,
  ) {}

  /** @param unheard desks whose people hear nothing now, present or not */
  async at(
    realm: Realm,
    deskIds: readonly DeskId[],
    now: Instant,
    unheard?: (deskId: DeskId) => boolean,
  ): Promise<{ readonly snapshot: DirectorySnapshot; readonly attendance: Attendance }> {
    const snapshot = this.directory.snapshot();
    const { people } = this;
    const absent = this.presences.silent(realm);
    const silent = unheard ? new Set([...absent, ...[...snapshot.desks.keys()].filter(unheard)]) : absent;
    const rosters = (asked: readonly DeskId[]) => this.rosters.of(realm, asked);
    return { snapshot, attendance: await attendanceAt(deskIds, { snapshot, people, now, silent, rosters }) };
  }
}
