import type { CaseId, DeskId, Instant, Role, UserId } from '#kernel';
import { DirectoryQueries, type DirectorySnapshot, isDeskOnDuty, jointDesk } from '#directory';
import { PeopleQueries } from '#identity';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { Audience, Notice } from '../domain/notice.js';
import { noticeUrgency } from '../domain/notice-urgency.js';
import { noticesOf } from '../domain/notices-of.js';
import { type Duty, placeNotices } from '../domain/place-notices.js';
import { InboxStore } from './inbox.store.js';

const ROLES_OF: Readonly<Record<Audience, readonly Role[]>> = {
  desk: ['liaison', 'supervisor', 'coordinator'],
  'duty-officer': ['liaison', 'supervisor', 'coordinator'],
  supervisor: ['supervisor', 'coordinator'],
};

/** Puts what an event says into the inboxes of the desks that it concerns; who is reached is found out at this moment. */
@Injectable()
export class Notify {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly directory: DirectoryQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Doing it twice puts nothing in twice. */
  async execute(envelope: Envelope): Promise<void> {
    const { realm, stream, data } = envelope;
    const caseId = envelope.caseId as CaseId | null;
    const subject = await this.inbox.subject(realm, caseId, stream);
    const notices = noticesOf({ ...envelope, caseId }, subject);
    if (notices.length === 0) return;
    const whoIsThere = await this.attendance(notices, subject.now);
    const about = {
      eventType: envelope.type,
      entryId: envelope.id,
      stream,
      caseId,
      caseNumber: subject.number,
      urgency: noticeUrgency(data as Parameters<typeof noticeUrgency>[0], subject),
    };
    const rows = placeNotices(notices, dutyAt(this.directory.snapshot(), whoIsThere)).map((notice) => ({
      ...notice,
      ...about,
      id: newId(),
      reached: whoIsThere(notice.deskId, notice.audience),
    }));
    await this.database.transaction(realm, (tx) => this.inbox.put(tx, rows));
  }

  /** People of each audience at each desk that may be told, as far as the desk keeps duty hours at this moment. */
  private async attendance(notices: readonly Notice[], now: Instant): Promise<Attendance> {
    const snapshot = this.directory.snapshot();
    const candidates = [...new Set(notices.flatMap(({ deskId }) => mayStandIn(deskId, snapshot)))];
    const onDuty = candidates.filter((deskId) => {
      const desk = snapshot.desks.get(deskId);
      return desk && isDeskOnDuty(snapshot, desk, now);
    });
    const members = await this.people.membersOf(onDuty);
    return (deskId, audience) =>
      members
        .filter((member) => member.deskId === deskId && member.roles.some((role) => ROLES_OF[audience].includes(role)))
        .map(({ personId }) => personId);
  }
}

type Attendance = (deskId: DeskId, audience: Audience) => readonly UserId[];

/** The desk, its alternates one after the other, and its country's joint desk. */
const mayStandIn = (deskId: DeskId, snapshot: DirectorySnapshot): DeskId[] => {
  const chain: DeskId[] = [];
  for (
    let next: DeskId | null = deskId;
    next !== null && !chain.includes(next);
    next = snapshot.desks.get(next)?.alternateDeskId ?? null
  )
    chain.push(next);
  const country = snapshot.desks.get(deskId)?.country;
  const joint = country === undefined ? undefined : jointDesk(snapshot, country);
  return joint ? [...chain, joint.id] : chain;
};

const dutyAt = (snapshot: DirectorySnapshot, whoIsThere: Attendance): Duty => ({
  isAttended: (deskId, audience) => whoIsThere(deskId, audience).length > 0,
  alternateOf: (deskId) => snapshot.desks.get(deskId)?.alternateDeskId ?? null,
  jointDeskOf: (deskId) => {
    const desk = snapshot.desks.get(deskId);
    return (desk && jointDesk(snapshot, desk.country)?.id) ?? null;
  },
});
