import 'reflect-metadata';
import { ContactsModule, type ContactReport } from '#contacts';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import type { ConsentEvent, ItemEvent } from '#disclosure';
import { EscalationModule } from '#escalation';
import { AcceptHandoff, HandoffsModule, OfferHandoff, SupersedeHandoff } from '#handoffs';
import { PeopleQueries, permissionsOf, type PersonView } from '#identity';
import { FileReportHandler, IncidentsModule } from '#incidents';
import { longWaits } from '#incidents/testing';
import {
  instant,
  LIVE,
  type CaseId,
  type DeskId,
  type HandoffId,
  type RequestContext,
  type SystemContext,
  type UserId,
} from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { GiveNotice, NoticesModule } from '#notices';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import type { RequestEvent } from '#requests';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DraftContactReportPolicy } from './draft-contact-report.policy.js';

const [OTAY, ANAM, INM] = ['us-cbp-ofo-otay-mesa', 'mx-anam-tijuana', 'mx-inm-tijuana'] as DeskId[] as [DeskId, DeskId, DeskId];
const OFFICER = '01890000-0000-7000-8000-000000000001' as UserId;

class OnePerson extends PeopleQueries {
  byId(id: UserId): Promise<PersonView | null> {
    const none = { memberships: [], disabledAt: null, lockedUntil: null, lastSeenAt: null, version: 1 };
    return Promise.resolve({ id, username: 'officer', name: 'Renata Quiroga', ...none });
  }
  ofAgency = (): Promise<PersonView[]> => Promise.resolve([]);
  idOf = (): Promise<null> => Promise.resolve(null);
  membersOf = (): Promise<[]> => Promise.resolve([]);
}

@Global()
@Module({ providers: [{ provide: PeopleQueries, useClass: OnePerson }], exports: [PeopleQueries] })
class PeopleModule {}

let database: TestDatabase;
let app: INestApplicationContext;
let policy: DraftContactReportPolicy;

beforeAll(async () => {
  database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule];
  const below = [LedgerModule, DirectoryModule, RoutingModule, EscalationModule, PeopleModule];
  @Module({
    imports: [...platform, ...below, IncidentsModule, HandoffsModule, ContactsModule, NoticesModule],
    providers: [DraftContactReportPolicy],
  })
  class TestModule {}
  app = await NestFactory.createApplicationContext(TestModule, { logger: ['error'], abortOnError: false });
  await app.get(DirectorySeed).apply();
  await app.get(RoutingSeed).apply();
  policy = app.get(DraftContactReportPolicy);
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const as = (deskId: DeskId): RequestContext => {
  const desk = app.get(DirectoryQueries, { strict: false }).snapshot().desks.get(deskId)!;
  const person = { userId: OFFICER, username: 'officer', name: 'Renata Quiroga', roles: ['supervisor'] as const };
  const actor = { ...person, deskId, agencyId: desk.agencyId, country: desk.country, permissions: permissionsOf(['supervisor']) };
  return { actor, realm: LIVE, locale: 'en', correlationId: newId() };
};

const file = async (): Promise<CaseId> => {
  const { caseId } = await app.get(FileReportHandler, { strict: false }).execute(as(OTAY), {
    ownReference: null,
    content: longWaits(instant('2026-11-23T17:55:00.000Z')),
  });
  return caseId!;
};

const offer = async (caseId: CaseId, from: DeskId, to: DeskId): Promise<HandoffId> => {
  const offering = {
    caseId,
    kind: 'transfer' as const,
    toDeskId: to,
    outside: null,
    reasonCode: 'not_our_territory',
    reason: 'South of the line.',
    language: 'en',
    legalBasis: null,
    lifeSafety: false,
    caveats: [],
    strand: null,
    physicalTransfer: null,
    evidence: [],
  };
  return (await app.get(OfferHandoff, { strict: false }).execute(as(from), { offering, respondWithin: null })).id as HandoffId;
};
const accept = (id: HandoffId, desk: DeskId) =>
  app.get(AcceptHandoff, { strict: false }).execute(as(desk), { id, expectedVersion: undefined, conditions: [] });

/** The committed envelopes of a handoff, as the relay would carry them. */
const envelopes = async (id: HandoffId): Promise<Envelope[]> => {
  const text = `select envelope from outbox where envelope ->> 'stream' = $1 order by (envelope ->> 'sseq')::int`;
  return (await database.owner.query<{ envelope: Envelope }>(text, [`handoff:${id}`])).rows.map(({ envelope }) => envelope);
};
/** As a delivery hands it over: with the retry guard of envelope and subscriber, or without one as a second belt must hold. */
const ctxOf = ({ id, realm, correlationId }: Envelope, guarded = true): SystemContext => ({
  actor: { system: policy.name },
  realm,
  locale: 'en',
  correlationId,
  ...(guarded && { idempotency: { key: `${id}:${policy.name}`, fingerprint: id } }),
});
const deliver = async (envelope: Envelope, guarded = true): Promise<void> => {
  if (policy.on.some((type) => type === envelope.type) && policy.concerns(envelope))
    await policy.handle(envelope, ctxOf(envelope, guarded));
};
const drafts = async (id: HandoffId): Promise<ContactReport[]> => {
  const text = `select r.body from contact_report r join ledger_entry e on e.id = r.entry_id where e.stream = $1 order by r.contact_at`;
  return (await database.owner.query<{ body: ContactReport }>(text, [`handoff:${id}`])).rows.map(({ body }) => body);
};

describe('an act of a Mexican official across the line', () => {
  it('drafts one report for the official’s desk, about the case, with the desk of the other country', async () => {
    const caseId = await file();
    const id = await offer(caseId, OTAY, ANAM);
    await accept(id, ANAM);
    for (const envelope of await envelopes(id)) await deliver(envelope);
    const [draft, ...more] = await drafts(id);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({
      state: 'draft',
      country: 'MX',
      deskId: ANAM,
      official: { userId: OFFICER, name: 'Renata Quiroga' },
      contact: { kind: 'handoff-answered', caseId, subject: { kind: 'handoff', id } },
      text: { language: 'es', counterparts: [{ deskId: OTAY, country: 'US' }] },
      duty: { recipients: [{ acronym: 'SRE' }, { acronym: 'SSPC' }] },
    });
    expect(draft!.text.summary).toContain(draft!.contact.caseNumber!);
    expect(draft!.dueAt).toBe(new Date(Date.parse(draft!.contact.at) + 3 * 86_400_000).toISOString());
  });

  it('drafts it once, however often and by however many workers it is told', async () => {
    const id = await offer(await file(), OTAY, ANAM);
    await accept(id, ANAM);
    const [accepted] = (await envelopes(id)).filter(({ type }) => type === 'handoff.accepted');
    await deliver(accepted!);
    await deliver(accepted!);
    await deliver(accepted!, false);
    expect(await drafts(id)).toHaveLength(1);

    const other = await offer(await file(), OTAY, ANAM);
    await accept(other, ANAM);
    const [again] = (await envelopes(other)).filter(({ type }) => type === 'handoff.accepted');
    await Promise.allSettled([deliver(again!), deliver(again!), deliver(again!, false), deliver(again!, false)]);
    expect(await drafts(other)).toHaveLength(1);
    const owed = `select count(*)::int as count from obligation o join contact_report r on r.id::text = o.subject_id
      join ledger_entry e on e.id = r.entry_id where e.stream = $1`;
    expect((await database.owner.query(owed, [`handoff:${other}`])).rows).toEqual([{ count: 1 }]);
  });
});

/** What an event says, as its own context declares it: this compiles only while the fields are there that the reading relies on. */
type Said<Event extends { readonly type: string; readonly data: object }, Type extends Event['type']> = Extract<
  Event,
  { readonly type: Type }
>['data'];
const parties = { fromDeskId: OTAY, toDeskId: ANAM };
const bySomebody = { by: OFFICER };
const delivered: Pick<Said<RequestEvent, 'request.delivered'>, 'by' | 'fromDeskId' | 'toDeskId'> = {
  ...bySomebody,
  fromDeskId: ANAM,
  toDeskId: OTAY,
};
const answered: Pick<Said<RequestEvent, 'request.answered'>, 'by' | 'fromDeskId' | 'toDeskId'> = { ...bySomebody, ...parties };
const refused: Pick<Said<RequestEvent, 'request.refused'>, 'by' | 'fromDeskId' | 'toDeskId'> = { ...bySomebody, ...parties };
const asked: Pick<Said<RequestEvent, 'request.clarification-asked'>, 'by' | 'fromDeskId' | 'toDeskId'> = {
  ...bySomebody,
  ...parties,
};
const consented: Pick<Said<ConsentEvent, 'consent.granted'>, 'by' | 'askedByDeskId'> = { ...bySomebody, askedByDeskId: OTAY };
const provided: Pick<Said<ItemEvent, 'item.provided'>, 'providedBy' | 'recipientDeskIds' | 'source'> = {
  providedBy: OFFICER,
  recipientDeskIds: [OTAY],
  source: { kind: 'unasked', provisionId: newId() },
};
const shared: Pick<Said<ItemEvent, 'item.shared'>, 'by' | 'recipientDeskIds'> = { ...bySomebody, recipientDeskIds: [OTAY] };

/** An event of a Mexican desk as it would be carried. */
const carried = (type: Envelope['type'], data: object): Envelope => ({
  id: newId(),
  realm: LIVE,
  type,
  v: 1,
  at: instant('2026-11-24T18:00:00.000Z'),
  stream: `${type.split('.')[0]}:${newId()}`,
  sseq: 1,
  caseId: null,
  actorDeskId: ANAM,
  correlationId: newId(),
  data,
});
const draftsFor = async (entryId: string): Promise<ContactReport['contact'][]> =>
  (
    await database.owner.query<{ body: ContactReport }>('select body from contact_report where entry_id = $1', [entryId])
  ).rows.map(({ body }) => body.contact);

describe('beyond handoffs', () => {
  const number = '26-DAT-00017-K';
  it.each([
    ['request.delivered', { ...delivered, number }, ['request-sent']],
    ['request.answered', { ...answered, number }, ['answer-given']],
    ['request.refused', { ...refused, number }, ['answer-given']],
    ['request.clarification-asked', { ...asked, number }, ['clarification']],
    ['consent.granted', consented, ['consent-given']],
    ['item.provided', provided, ['information-given']],
    ['item.shared', shared, ['information-given']],
    ['item.provided', { ...provided, source: { kind: 'answer', requestId: newId() } }, []],
  ] as const)('%s drafts what it is, told twice or not', async (type, data, kinds) => {
    const envelope = carried(type, data);
    await deliver(envelope);
    await deliver(envelope, false);
    const [kind, id] = envelope.stream.split(':');
    const subject = { kind, id, number: kind === 'request' ? '26-DAT-00017-K' : null };
    expect(await draftsFor(envelope.id)).toMatchObject(kinds.map((one) => ({ kind: one, subject })));
  });

  it('an early notice across the line drafts one, and says nothing of its source', async () => {
    const content = {
      text: 'Podría salir una caravana.',
      language: 'es',
      kind: null,
      confidence: 'possible',
      lifeSafety: false,
      crossingId: null,
      tlp: 'TLP:AMBER',
    } as const;
    const command = { content, source: 'xcanarysourcex', desks: [OTAY, INM], corridorId: null, hours: 24 };
    const { id } = await app.get(GiveNotice, { strict: false }).execute(as(ANAM), command);
    const text = `select envelope from outbox where envelope ->> 'stream' = $1`;
    const { rows } = await database.owner.query<{ envelope: Envelope }>(text, [`early-notice:${id}`]);
    await deliver(rows[0]!.envelope);
    const found = await database.owner.query<{ body: ContactReport }>('select body from contact_report where entry_id = $1', [
      rows[0]!.envelope.id,
    ]);
    expect(found.rows.map(({ body }) => body.text.counterparts.map(({ deskId }) => deskId))).toEqual([[OTAY]]);
    expect(JSON.stringify(found.rows)).not.toContain('xcanary');
  });
});

describe('drafts nothing', () => {
  it('for an official of a country that asks for none', async () => {
    const id = await offer(await file(), OTAY, ANAM);
    for (const envelope of await envelopes(id)) await deliver(envelope);
    expect(await drafts(id)).toEqual([]);
  });

  it('between desks of one country', async () => {
    const caseId = await file();
    await accept(await offer(caseId, OTAY, ANAM), ANAM);
    const id = await offer(caseId, ANAM, INM);
    for (const envelope of await envelopes(id)) await deliver(envelope);
    expect(await drafts(id)).toEqual([]);
  });

  it('for what the engine did by itself', async () => {
    const caseId = await file();
    await accept(await offer(caseId, OTAY, ANAM), ANAM);
    const id = await offer(caseId, ANAM, OTAY);
    const [offered] = await envelopes(id);
    await deliver({
      ...offered!,
      type: 'handoff.withdrawn',
      actorDeskId: null,
      data: { ...(offered!.data as object), by: null },
    });
    expect(await drafts(id)).toEqual([]);
    await app.get(SupersedeHandoff, { strict: false }).execute(ctxOf(offered!, false), caseId);
  });
});

it('tells the other side nothing: the report and its clock are of no case', async () => {
  const caseId = await file();
  const id = await offer(caseId, OTAY, ANAM);
  await accept(id, ANAM);
  for (const envelope of await envelopes(id)) await deliver(envelope);
  const leaks = await database.owner.query(
    `select e.type from ledger_entry e where e.case_id = $1 and e.stream like 'contact-report:%'
     union all select o.act from obligation o where o.case_id = $1 and o.act = 'file-contact-report'`,
    [caseId],
  );
  expect(leaks.rows).toEqual([]);
});
