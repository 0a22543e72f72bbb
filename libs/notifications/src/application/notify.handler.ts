import type { CaseId, DeskId, Instant, Realm, Role, UserId } from '#kernel';
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
import { type InboxRow, InboxStore, type Subject, type SubjectFacts } from './inbox.store.js';

const ROLES_OF: Readonly<Record<Audience, readonly Role[]>> = {
  desk: ['liaison', 'supervisor', 'coordinator'],
  'duty-officer': ['liaison', 'supervisor', 'coordinator'],
  supervisor: ['supervisor', 'coordinator'],
};

/** An event with what it says and what it is about. */
interface Told {
  readonly envelope: Envelope;
  readonly subject: SubjectFacts;
  readonly notices: readonly Notice[];
}

/** Puts what events say into the inboxes of the desks that they concern; who is reached is found out at this moment. */
@Injectable()
export class Notify {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly directory: DirectoryQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** All of them or none. Doing it twice puts nothing in twice. */
  async execute(envelopes: readonly Envelope[]): Promise<void> {
    const byRealm = new Map<Realm, Envelope[]>();
    for (const envelope of envelopes) byRealm.set(envelope.realm, [...(byRealm.get(envelope.realm) ?? []), envelope]);
    for (const [realm, group] of byRealm) await this.inRealm(realm, group);
  }

  private async inRealm(realm: Realm, envelopes: readonly Envelope[]): Promise<void> {
    const told = (await this.about(realm, envelopes)).filter(({ notices }) => notices.length > 0);
    const [first] = told;
    if (!first) return;
    const notices = told.flatMap((one) => one.notices);
    const whoIsThere = await this.attendance(notices, first.subject.now);
    const duty = dutyAt(this.directory.snapshot(), whoIsThere);
    const rows = told.flatMap((one) => rowsOf(one, duty, whoIsThere));
    await this.database.transaction(realm, (tx) => this.inbox.put(tx, rows));
  }

  /** Each subject is looked up once, however many events are about it. */
  private async about(realm: Realm, envelopes: readonly Envelope[]): Promise<Told[]> {
    const asked = new Map(envelopes.map((envelope) => [subjectKey(envelope), subjectOf(envelope)]));
    const facts = await this.inbox.subjects(realm, [...asked.values()]);
    const known = new Map([...asked.keys()].map((key, nth) => [key, facts[nth]!]));
    return envelopes.map((envelope) => {
      const subject = known.get(subjectKey(envelope))!;
      return { envelope, subject, notices: noticesOf({ ...envelope, caseId: subjectOf(envelope).caseId }, subject) };
    });
  }

  /** People of each audience at each desk that may be told, as far as the desk keeps duty hours at this moment. */
  private async attendance(notices: readonly Notice[], now: Instant): Promise<Attendance> {
    const snapshot = this.directory.snapshot();
    const candidates = [...new Set([...new Set(notices.map(({ deskId }) => deskId))].flatMap((id) => mayStandIn(id, snapshot)))];
    const onDuty = candidates.filter((deskId) => {
      const desk = snapshot.desks.get(deskId);
      return desk && isDeskOnDuty(snapshot, desk, now);
    });
    const members = await this.people.membersOf(onDuty);
    const there = (deskId: DeskId, audience: Audience): readonly UserId[] =>
      members
        .filter((member) => member.deskId === deskId && member.roles.some((role) => ROLES_OF[audience].includes(role)))
        .map(({ personId }) => personId);
    const known = new Map<string, readonly UserId[]>();
    return (deskId, audience) => {
      const key = `${deskId} ${audience}`;
      const found = known.get(key) ?? there(deskId, audience);
      known.set(key, found);
      return found;
    };
  }
}

/** What is owed on a request is told as the request. */
const streamOf = ({ stream, data }: Envelope): string => {
  const { subject } = data as { readonly subject?: { readonly kind: string; readonly id: string } };
  return subject?.kind === 'request' || subject?.kind === 'provision' ? `${subject.kind}:${subject.id}` : stream;
};

const subjectOf = (envelope: Envelope): Subject => ({ caseId: envelope.caseId as CaseId | null, stream: streamOf(envelope) });

/** Of what belongs to a case only the case is looked up, and of a report or a request that thing besides. */
const subjectKey = (envelope: Envelope): string => {
  const { caseId, stream } = subjectOf(envelope);
  return `${caseId} ${/^(?:report|request):/.test(stream) ? stream : ''}`;
};

const rowsOf = ({ envelope, subject, notices }: Told, duty: Duty, whoIsThere: Attendance): InboxRow[] => {
  const about = {
    eventType: envelope.type,
    entryId: envelope.id,
    stream: subjectOf(envelope).stream,
    caseId: subjectOf(envelope).caseId,
    caseNumber: subject.number,
    urgency: noticeUrgency(envelope.data as Parameters<typeof noticeUrgency>[0], subject),
  };
  return placeNotices(notices, duty).map((notice) => ({
    ...notice,
    ...about,
    id: newId(),
    reached: whoIsThere(notice.deskId, notice.audience),
  }));
};

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
