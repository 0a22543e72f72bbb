import { type ChannelOutage, ChannelOutages, outUntil } from '#drills';
import type { NobodyReached } from '#escalation';
import type { CaseId, DeskId, Instant, ObligationId, Realm } from '#kernel';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { Notice } from '../domain/notice.js';
import { noticeUrgency } from '../domain/notice-urgency.js';
import { noticesOf } from '../domain/notices-of.js';
import { type Duty, placeNotices, reachedNobody } from '../domain/place-notices.js';
import { type Attendance, dutyOf } from './attendance.js';
import { DeskAttendance } from './desk-attendance.js';
import { type InboxRow, InboxStore, type Subject, type SubjectFacts } from './inbox.store.js';
import { PlanDeliveries, toldBy } from './plan-deliveries.js';

/** Rungs of one realm that reached no one. */
interface InRealm {
  readonly realm: Realm;
  readonly nobody: readonly NobodyReached[];
}

/** An event with what it says and what it is about. */
interface Told {
  readonly envelope: Envelope;
  readonly subject: SubjectFacts;
  readonly notices: readonly Notice[];
}

/** A moment of a realm, with the channels that are out. */
interface Moment {
  readonly now: Instant;
  readonly outages: readonly ChannelOutage[];
}

/** How the drill itself goes, and that real life broke in, no inject can keep from anybody. */
const isOfDrillItself = ({ envelope }: Told): boolean => envelope.type.startsWith('drill.');

/** Puts what events say into the inboxes of the desks that they concern; who is reached is found out at this moment. */
@Injectable()
export class Notify {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly desks: DeskAttendance,
    private readonly deliveries: PlanDeliveries,
    private readonly outages: ChannelOutages,
  ) {}

  /** All of them or none. Doing it twice puts nothing in twice. @returns the rungs among them that reached no one */
  async execute(envelopes: readonly Envelope[]): Promise<readonly InRealm[]> {
    const byRealm = new Map<Realm, Envelope[]>();
    for (const envelope of envelopes) byRealm.set(envelope.realm, [...(byRealm.get(envelope.realm) ?? []), envelope]);
    const found: InRealm[] = [];
    for (const [realm, group] of byRealm) found.push({ realm, nobody: await this.inRealm(realm, group) });
    return found;
  }

  private async inRealm(realm: Realm, envelopes: readonly Envelope[]): Promise<readonly NobodyReached[]> {
    const told = (await this.about(realm, envelopes)).filter(({ notices }) => notices.length > 0);
    const [first] = told;
    if (!first) return [];
    const { now } = first.subject;
    const outages = await this.outages.at(realm, now);
    if (outages.length === 0) return this.tell(realm, told, { now, outages });
    const parts = [
      { some: told.filter(isOfDrillItself), outages: [] },
      { some: told.filter((one) => !isOfDrillItself(one)), outages },
    ].filter(({ some }) => some.length > 0);
    const found: NobodyReached[] = [];
    for (const part of parts) found.push(...(await this.tell(realm, part.some, { now, outages: part.outages })));
    return found;
  }

  private async tell(realm: Realm, told: readonly Told[], { now, outages }: Moment): Promise<readonly NobodyReached[]> {
    const notices = told.flatMap((one) => one.notices);
    const desks = [...new Set(notices.map(({ deskId }) => deskId))];
    const unheard = (deskId: DeskId): boolean => outUntil(outages, 'inbox', deskId) !== null;
    const { snapshot, attendance } = await this.desks.at(realm, desks, now, outages.length > 0 ? unheard : undefined);
    const duty = dutyOf(snapshot, attendance);
    const rows = told.flatMap((one) => rowsOf(one, { duty, attendance, outages }));
    const going = rows.map((row) => toldBy(row, attendance));
    const [profiles, capped] = await Promise.all([this.deliveries.profiles(going), this.deliveries.capped(realm)]);
    await this.database.transaction(realm, async (tx) => {
      const placed = await this.inbox.put(tx, rows);
      const isNew = going.filter(({ row }) => placed.has(row.id));
      await this.deliveries.put(tx, isNew, { profiles, capped, snapshot, outages });
    });
    return told.flatMap((one) => nobodyReachedBy(one, duty));
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
}

/** Rungs that called on somebody and found no one: that is escalation's to know. */
const nobodyReachedBy = ({ envelope, notices }: Told, duty: Duty): NobodyReached[] => {
  if (envelope.type !== 'obligation.step-reached') return [];
  const tried = reachedNobody(notices, duty);
  const { step, loop } = envelope.data as { readonly step: number; readonly loop: number };
  const obligationId = envelope.stream.slice('obligation:'.length) as ObligationId;
  return tried.length > 0 ? [{ obligationId, step, loop, tried }] : [];
};

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

interface There {
  readonly duty: Duty;
  readonly attendance: Attendance;
  readonly outages: readonly ChannelOutage[];
}

const rowsOf = ({ envelope, subject, notices }: Told, { duty, attendance, outages }: There): InboxRow[] => {
  const about = {
    eventType: envelope.type,
    entryId: envelope.id,
    stream: subjectOf(envelope).stream,
    caseId: subjectOf(envelope).caseId,
    caseNumber: subject.number,
    urgency: noticeUrgency(envelope.data as Parameters<typeof noticeUrgency>[0], subject),
  };
  return placeNotices(notices, duty).map(({ people = [], only = null, ...notice }) => ({
    ...notice,
    ...about,
    id: newId(),
    heldUntil: outUntil(outages, 'inbox', notice.deskId),
    toPerson: only,
    reached: only ? [only] : [...new Set([...attendance.onDuty(notice.deskId, notice.audience), ...people])],
  }));
};
