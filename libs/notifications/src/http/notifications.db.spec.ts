import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { LIVE, type DeskId, type Instant, type Realm, type SystemContext } from '#kernel';
import { CreateToken, IdentityModule, IdentitySeed, PeopleQueries } from '#identity';
import { LedgerModule } from '#ledger';
import type { EventType } from '#phrases';
import { ConfigModule, readEnv } from '#platform/config';
import { HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RelaxedDesks } from '#surge';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Notify } from '../application/notify.handler.js';
import { NotificationsHttpModule } from './http.module.js';
import type { NotificationResponse } from './notification.response.js';

const FIRE = 'us-sd-fire';
const BOMBEROS = 'mx-tij-bomb';
const OEM = 'us-sdc-oes';
const CROWDED = 'us-lrd-bridge';
const SUNDAY_NIGHT = '2026-11-22T10:00:00.000Z' as Instant;
const DUE = '2026-11-22T11:00:00.000Z' as Instant;

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-notifications-'));
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  @Module({
    imports: [
      ConfigModule.for(env),
      ObservabilityModule,
      PersistenceModule,
      RealmModule,
      HttpModule,
      LedgerModule,
      DirectoryModule,
      IdentityModule,
      NotificationsHttpModule,
    ],
  })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DirectorySeed).apply();
  await app.get(IdentitySeed).apply(folder);
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const openCase = async (
  realm: Realm,
  desks: readonly string[],
  facts: { readonly lifeSafety?: boolean; readonly priority?: string } = {},
): Promise<{ id: string; number: string }> => {
  const [id, number] = [newId(), `26-SDT-${newId().slice(-5)}-K`];
  const { lifeSafety = false, priority = 'P3' } = facts;
  const body = {
    number,
    kind: 'chemical-release',
    title: 'ammonia',
    progress: { state: 'open' },
    priority,
    lead: { deskId: desks[0] },
    lifeSafety,
  };
  await database.owner.query('begin');
  await database.owner.query('insert into case_file (id, realm, version, opened_at, body) values ($1, $2, 1, now(), $3)', [
    id,
    realm,
    body,
  ]);
  await database.owner.query(`insert into custody values ($1, $2, 1, null, $3, 'US', now(), null, 'filing', 'r', 1)`, [
    realm,
    id,
    desks[0],
  ]);
  await database.owner.query(`insert into case_access select $1, $2, unnest($3::text[]), 'lead', now()`, [realm, id, desks]);
  await database.owner.query('commit');
  return { id, number };
};
const watch = (caseId: string, desks: readonly string[]) =>
  database.owner.query(`update case_file set body = jsonb_set(body, '{watchers}', to_jsonb($2::text[])) where id = $1`, [
    caseId,
    desks,
  ]);
const envelope = (
  type: EventType,
  stream: string,
  caseId: string | null,
  data: object,
  more: Partial<Envelope> = {},
): Envelope => ({
  id: newId(),
  realm: LIVE,
  type,
  v: 1,
  at: SUNDAY_NIGHT,
  stream,
  sseq: 1,
  caseId,
  actorDeskId: null,
  correlationId: newId(),
  data,
  ...more,
});
const deliver = (...events: Envelope[]) => app.get(Notify).execute(events);
const offer = (caseId: string, more: Partial<Envelope> = {}) =>
  envelope(
    'handoff.offered',
    `handoff:${newId()}`,
    caseId,
    {
      caseId,
      fromDeskId: BOMBEROS,
      toDeskId: FIRE,
      respondBy: DUE,
      urgency: 'routine',
      lifeSafety: false,
      reason: 'two of us are hurt',
    },
    { actorDeskId: BOMBEROS as DeskId, ...more },
  );

const machine: SystemContext = { actor: { system: 'spec' }, realm: LIVE, locale: 'en', correlationId: newId() };
const tokens = new Map<string, Promise<string>>();
const tokenOf = (username: string): Promise<string> => {
  const made = tokens.get(username) ?? makeToken(username);
  tokens.set(username, made);
  return made;
};
const makeToken = async (username: string): Promise<string> => {
  const personId = await app.get(PeopleQueries).idOf(username);
  return (await app.get(CreateToken).execute(machine, { personId: personId!, ttl: '1h', label: 'spec' })).token;
};
const call = async (username: string, method: 'GET' | 'POST', url: string, headers: Record<string, string> = {}) =>
  app.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${await tokenOf(username)}`, ...headers } });
const inbox = async (username: string, caseId: string, headers: Record<string, string> = {}): Promise<NotificationResponse[]> => {
  const answer = await call(username, 'GET', '/notifications?limit=200', headers);
  expect(answer.statusCode).toBe(200);
  return (answer.json().items as NotificationResponse[]).filter((notice) => notice.caseId === caseId);
};

describe('an offer of jurisdiction', () => {
  it('is in the inbox of the desk that has to answer, in the reader’s language, with number, urgency, due time and link only', async () => {
    const { id, number } = await openCase(LIVE, [BOMBEROS, FIRE], { priority: 'P2' });
    const event = offer(id);
    await deliver(event);
    const [notice, ...more] = await inbox(`liaison.${FIRE}`, id);
    expect(more).toEqual([]);
    expect(notice).toEqual({
      id: expect.any(String),
      audience: 'duty-officer',
      eventType: 'handoff.offered',
      caseId: id,
      caseNumber: number,
      urgency: 'urgent',
      act: null,
      dueAt: DUE,
      nobodyReached: false,
      standsInFor: null,
      createdAt: expect.any(String),
      readAt: null,
      readBy: null,
      text: `Urgent. Case ${number}: a handoff was offered to your desk. Due 2026-11-22 03:00 PST.`,
      link: `/handoffs/${event.stream.slice('handoff:'.length)}`,
      more: 0,
    });
    const [spanish] = await inbox(`liaison.${FIRE}`, id, { 'accept-language': 'es-MX' });
    expect(spanish!.text).toBe(`Urgente. Caso ${number}: se ofreció un traspaso a su mesa. Vence el 2026-11-22 a las 03:00 PST.`);
    expect(await inbox(`liaison.${BOMBEROS}`, id)).toEqual([]);
    expect(await inbox(`liaison.${OEM}`, id)).toEqual([]);
  });

  it('is told once, however often it is delivered', async () => {
    const { id } = await openCase(LIVE, [BOMBEROS, FIRE]);
    const event = offer(id);
    await Promise.all([deliver(event), deliver(event), deliver(event)]);
    await deliver(event);
    expect(await inbox(`liaison.${FIRE}`, id)).toHaveLength(1);
  });

  it('is not told, listed or counted to a desk that may not see the case', async () => {
    const { id } = await openCase(LIVE, [BOMBEROS]);
    const before = (await call(`liaison.${FIRE}`, 'GET', '/notifications/count')).json();
    await deliver(offer(id));
    expect(await inbox(`liaison.${FIRE}`, id)).toEqual([]);
    expect((await call(`liaison.${FIRE}`, 'GET', '/notifications/count')).json()).toEqual(before);
    const { rows } = await database.owner.query('select id from notification where case_id = $1', [id]);
    expect((await call(`liaison.${FIRE}`, 'POST', `/notifications/${rows[0].id}/read`)).statusCode).toBe(404);
  });
});

describe('while a surge caps notices', () => {
  const drill = newId() as string as Realm;
  const bundles = async (query: string) => {
    const url = `/notifications?unread=true&${query}`;
    const answer = await call(`liaison.${FIRE}`, 'GET', url, { 'x-enlace-realm': drill });
    const { items, nextCursor } = answer.json() as { items: NotificationResponse[]; nextCursor: string | null };
    return { nextCursor, seen: items.map(({ eventType, urgency, more }) => [eventType, urgency, more]) };
  };

  it('the inbox shows the newest of each kind with how many more there are, and what touches life one by one', async () => {
    await app.get(RealmClocks).open(drill, 'surge', SUNDAY_NIGHT, 0);
    const person = await app.get(PeopleQueries).idOf(`liaison.${FIRE}`);
    await app.get(RealmClocks).enrol(drill, [person!]);
    const { id } = await openCase(drill, [BOMBEROS, FIRE]);
    const life = { data: { ...(offer(id).data as object), lifeSafety: true, urgency: 'life-safety' } };
    for (const more of [{}, {}, life, life, {}]) {
      await deliver(offer(id, { realm: drill, ...more }));
      await app.get(RealmClocks).advance(drill, 1);
    }
    const routine = ['handoff.offered', 'routine'];
    const vital = ['handoff.offered', 'life-safety', 0];
    const each = [[...routine, 0], vital, vital, [...routine, 0], [...routine, 0]];
    expect((await bundles('bundled=true')).seen).toEqual(each);
    const body = {
      state: 'declared',
      scope: { country: 'US', corridorId: null },
      declared: { at: SUNDAY_NIGHT, byDeskId: 'us-joint-desk', relaxes: ['notices'] },
    };
    await database.owner.query(
      `insert into surge (id, realm, version, scope, begun_at, until, body) values ($1, $2, 1, 'US', $3, '2099-01-01', $4)`,
      [newId(), drill, SUNDAY_NIGHT, body],
    );
    while ((await app.get(RelaxedDesks, { strict: false }).desks(drill, 'notices')).size === 0) await sleep(50);
    expect((await bundles('bundled=true')).seen).toEqual([[...routine, 2], vital, vital]);
    const first = await bundles('bundled=true&limit=1');
    expect(first.seen).toEqual([[...routine, 2]]);
    expect((await bundles(`bundled=true&cursor=${first.nextCursor}`)).seen).toEqual([vital, vital]);
    expect((await bundles('limit=50')).seen).toEqual(each);
    const count = await call(`liaison.${FIRE}`, 'GET', '/notifications/count', { 'x-enlace-realm': drill });
    expect(count.json()).toEqual({ unread: 5, more: false, lifeSafety: 2 });
  });
});

describe('a case that a desk watches', () => {
  it('is told to it when it is closed, while the desk sees it', async () => {
    const { id, number } = await openCase(LIVE, [FIRE, BOMBEROS]);
    await watch(id, [BOMBEROS, OEM]);
    await deliver(envelope('case.closed', `case:${id}`, id, { deskId: FIRE }, { actorDeskId: FIRE as DeskId }));
    expect((await inbox(`liaison.${BOMBEROS}`, id)).map(({ text }) => text)).toEqual([`Routine. Case ${number} was closed.`]);
    const { rows } = await database.owner.query('select desk_id from notification where case_id = $1', [id]);
    expect(rows).toEqual([{ desk_id: BOMBEROS }]);
  });
});

describe('an inbox', () => {
  it('counts and marks what is unread; the first reader stays', async () => {
    const { id } = await openCase(LIVE, [BOMBEROS, FIRE], { lifeSafety: true });
    await deliver(offer(id));
    const counted = async () => (await call(`liaison.${FIRE}`, 'GET', '/notifications/count')).json();
    const before = await counted();
    expect(before.lifeSafety).toBeGreaterThan(0);
    const [notice] = await inbox(`liaison.${FIRE}`, id);
    const read = (await call(`liaison.${FIRE}`, 'POST', `/notifications/${notice!.id}/read`)).json();
    expect(read.readAt).not.toBeNull();
    expect(await counted()).toEqual({ unread: before.unread - 1, more: false, lifeSafety: before.lifeSafety - 1 });
    const again = (await call(`supervisor.${FIRE}`, 'POST', `/notifications/${notice!.id}/read`)).json();
    expect(again).toMatchObject({ readAt: read.readAt, readBy: read.readBy });
    const unread = (await call(`liaison.${FIRE}`, 'GET', '/notifications?unread=true&limit=200')).json()
      .items as NotificationResponse[];
    expect(unread.some((item) => item.id === notice!.id)).toBe(false);
    const done = (await call(`liaison.${FIRE}`, 'GET', '/notifications?unread=false&limit=200')).json()
      .items as NotificationResponse[];
    expect(done.some((item) => item.id === notice!.id)).toBe(true);
  });

  it('counts to a thousand and says that there are more, and counts all that are about life', async () => {
    await database.owner.query(
      `insert into notification (id, realm, desk_id, audience, event_type, entry_id, stream, urgency, reached, nobody_reached, created_at)
       select gen_random_uuid(), 'live', $1, 'desk', 'obligation.step-fired', gen_random_uuid(), 'obligation:' || gen_random_uuid(),
         case when n > 1000 then 'life-safety' else 'routine' end, '{}', false, now() from generate_series(1, 1002) n`,
      [CROWDED],
    );
    expect((await call(`liaison.${CROWDED}`, 'GET', '/notifications/count')).json()).toEqual({
      unread: 1_000,
      more: true,
      lifeSafety: 2,
    });
  });

  it('pages from the newest to the oldest', async () => {
    const first = (await call(`liaison.${FIRE}`, 'GET', '/notifications?limit=1')).json();
    const second = (await call(`liaison.${FIRE}`, 'GET', `/notifications?limit=1&cursor=${first.nextCursor}`)).json();
    expect(second.items[0].id).not.toBe(first.items[0].id);
    expect(second.items[0].createdAt <= first.items[0].createdAt).toBe(true);
  });

  it('is another in a drill', async () => {
    const { id } = await openCase(LIVE, [BOMBEROS, FIRE]);
    await deliver(offer(id));
    expect((await call(`liaison.${FIRE}`, 'GET', '/notifications', { 'x-enlace-realm': 'drill-nobody-is-in' })).statusCode).toBe(
      404,
    );
  });

  it.each(['?unread=maybe', '?limit=0', '?cursor=abc', '?case=1'])('refuses %s', async (query) => {
    expect((await call(`liaison.${FIRE}`, 'GET', `/notifications${query}`)).statusCode).toBe(400);
  });

  it('is closed to roles that work no desk', async () => {
    expect((await call('auditor.us', 'GET', '/notifications')).statusCode).toBe(403);
    expect((await call('administrator.us-joint-desk', 'GET', '/notifications')).statusCode).toBe(403);
  });
});

describe('a rung of a ladder', () => {
  const night = `drill-${newId()}` as Realm;
  const OFF = 'us-ibwc';
  const step = (caseId: string, target: string, deskIds: readonly string[]) =>
    envelope(
      'obligation.step-reached',
      `obligation:${newId()}`,
      caseId,
      { caseId, act: 'acknowledge-case', target, deskId: deskIds[0], deskIds, lifeSafety: true, dueAt: DUE, step: 1, loop: 0 },
      { realm: night },
    );
  let alternate: string;
  beforeAll(async () => {
    await app.get(RealmClocks).open(night, 'A night without anybody', SUNDAY_NIGHT, 0);
    const { rows } = await database.owner.query('select id from person');
    await app.get(RealmClocks).enrol(
      night,
      rows.map((row) => row.id),
    );
    const found = await database.owner.query('select hours, alternate_desk_id from desk where id = $1', [OFF]);
    expect(found.rows[0].hours.kind).toBe('weekly');
    alternate = found.rows[0].alternate_desk_id;
  });
  const inDrill = { 'x-enlace-realm': night };

  it('for supervisors is read by supervisors alone', async () => {
    const { id } = await openCase(night, [FIRE]);
    await deliver(step(id, 'debtor-supervisor', [FIRE]));
    expect(await inbox(`liaison.${FIRE}`, id, inDrill)).toEqual([]);
    expect(await inbox(`supervisor.${FIRE}`, id, inDrill)).toMatchObject([
      { audience: 'supervisor', urgency: 'life-safety', nobodyReached: false },
    ]);
  });

  it('that meets nobody says so and goes to the alternate too', async () => {
    const { id, number } = await openCase(night, [OFF]);
    await deliver(step(id, 'debtor-duty-officer', [OFF]));
    const [own] = await inbox(`liaison.${OFF}`, id, inDrill);
    expect(own).toMatchObject({ nobodyReached: true, standsInFor: null });
    expect(own!.text).toContain('No one was notified: nobody was on duty at this desk.');
    const [other] = await inbox(`liaison.${alternate}`, id, { ...inDrill, 'accept-language': 'es' });
    expect(other).toMatchObject({ standsInFor: OFF, caseNumber: number, act: 'acknowledge-case' });
    expect(other!.text).toContain('Se le envía como suplente: no se notificó a nadie en ');
    expect(other!.text).toContain(`Caso ${number} sigue en espera: acusar recibo del caso.`);
    const { rows } = await database.owner.query(
      'select desk_id, cardinality(reached) as reached from notification where case_id = $1',
      [id],
    );
    expect(rows.find((row) => row.desk_id === OFF).reached).toBe(0);
    expect(rows.some((row) => row.reached > 0)).toBe(true);
  });

  it('for the joint desks reaches those of both countries, though they have no place on the case yet', async () => {
    const { id } = await openCase(night, [FIRE]);
    await deliver(step(id, 'joint-desks', ['us-joint-desk', 'mx-joint-desk']));
    for (const country of ['us', 'mx']) expect(await inbox(`coordinator.${country}-joint-desk`, id, inDrill)).toHaveLength(1);
  });
});

describe('an inbox that an inject of a drill has out', () => {
  const drill = newId() as string as Realm;
  const inDrill = { 'x-enlace-realm': drill };

  it('shows nothing new while it lasts: nobody there is reached, the alternates are told; then it has all of it', async () => {
    const { owner } = database;
    await app.get(RealmClocks).open(drill, 'No network', SUNDAY_NIGHT, 0);
    const { rows: people } = await owner.query('select id from person');
    await app.get(RealmClocks).enrol(
      drill,
      people.map((row) => row.id),
    );
    await owner.query(
      `insert into drill (id, realm, version, body, scenario) values ($1::uuid, $1, 1, '{"state": "running"}', '{}')`,
      [drill],
    );
    await owner.query(`insert into drill_inject (id, realm, version, number, body, content) values ($1, $2, 1, 1, $3, $4)`, [
      newId(),
      drill,
      { state: 'made', firedAt: SUNDAY_NIGHT },
      { does: [{ do: 'channel-out', channel: 'inbox', desks: [FIRE], minutes: 30 }] },
    ]);
    const { id } = await openCase(drill, [FIRE, BOMBEROS]);
    const rung = { act: 'acknowledge-case', target: 'debtor-duty-officer', deskIds: [FIRE], lifeSafety: true, dueAt: DUE };
    const more = { realm: drill };
    const unreached = await app
      .get(Notify)
      .execute([
        envelope('obligation.step-reached', `obligation:${newId()}`, id, { ...rung, step: 1, loop: 0 }, more),
        envelope('drill.paused', `drill:${drill}`, null, { deskIds: [FIRE], reason: null, title: { en: 'A', es: 'A' } }, more),
      ]);
    const count = async () => (await call(`liaison.${FIRE}`, 'GET', '/notifications/count', inDrill)).json().unread;
    expect(await inbox(`liaison.${FIRE}`, id, inDrill)).toEqual([]);
    // That the drill stands, nothing keeps from anybody.
    expect(await count()).toBe(1);
    const { rows } = await owner.query(
      `select desk_id, cardinality(reached) as reached, nobody_reached, stands_in_for from notification
       where realm = $1 and event_type like 'obligation.%' order by stands_in_for nulls first`,
      [drill],
    );
    expect(rows[0]).toEqual({ desk_id: FIRE, reached: 0, nobody_reached: true, stands_in_for: null });
    expect(rows.slice(1).some(({ reached, stands_in_for }) => reached > 0 && stands_in_for === FIRE)).toBe(true);
    expect(unreached.flatMap(({ nobody }) => nobody)).toEqual([]);
    await deliver(offer(id, { realm: drill }));
    // The clock of a drill that is over stands: what was kept back would be so for ever.
    const become = (state: string) => owner.query('update drill set body = $2 where realm = $1', [drill, { state }]);
    await become('ended');
    expect(await inbox(`liaison.${FIRE}`, id, inDrill)).toHaveLength(2);
    await become('paused');
    expect(await inbox(`liaison.${FIRE}`, id, inDrill)).toEqual([]);
    await app.get(RealmClocks).advance(drill, 30 * 60);
    expect((await inbox(`liaison.${FIRE}`, id, inDrill)).map(({ nobodyReached }) => nobodyReached)).toEqual([true, true]);
    expect(await count()).toBe(3);
    await deliver(offer(id, { realm: drill }));
    expect((await inbox(`liaison.${FIRE}`, id, inDrill))[0]).toMatchObject({ nobodyReached: false });
  });
});

describe('a notice of a crisis', () => {
  const activation = newId();

  /** Nothing of an activation but what a notice looks up. */
  beforeAll(async () => {
    const { owner } = database;
    const hash = '0'.repeat(64);
    await owner.query(`insert into procedure_text values ($1, 'port-suspension', 1, '{}')`, [hash]);
    await owner.query(
      `insert into activation (id, realm, version, raised_at, text_hash, crossing_ids, desk_ids, body)
       values ($1, $2, 1, now(), $3, '{san-ysidro}', $4, '{"state": "joint"}')`,
      [activation, LIVE, hash, [FIRE]],
    );
  });

  it('about a statement or something owed opens the room of its own activation, for desks that sit in it alone', async () => {
    const { owner } = database;
    const [statement, obligation] = [newId(), newId()];
    await owner.query(
      `insert into statement (id, realm, version, activation_id, readers, body) values ($1, $2, 1, $3, $4, '{"state": "proposed"}')`,
      [statement, LIVE, activation, [FIRE]],
    );
    await owner.query(
      `insert into obligation (id, realm, version, state, act, subject_kind, subject_id, subject_of, desk_id, country, life_safety,
         opened_at, due_at, ladder) values ($1, $2, 1, 'open', 'do-step', 'activation-step', $3, $4, $5, 'US', false, now(), now(), '{}')`,
      [obligation, LIVE, newId(), activation, FIRE],
    );
    const rung = { act: 'do-step', target: 'debtor-desk', deskIds: [FIRE, OEM], dueAt: DUE, lifeSafety: false };
    await deliver(
      envelope('statement.proposed', `statement:${statement}`, null, { deskIds: [FIRE], confirmBy: DUE }),
      envelope('obligation.step-reached', `obligation:${obligation}`, null, rung),
    );
    const links = async (username: string) =>
      ((await call(username, 'GET', '/notifications?limit=200')).json().items as NotificationResponse[])
        .filter(({ eventType, act }) => eventType === 'statement.proposed' || act === 'do-step')
        .map(({ link }) => link);
    const room = `/activations/${activation}`;
    expect(new Set(await links(`supervisor.${FIRE}`))).toEqual(new Set([`${room}#checklist`, `${room}#statements`]));
    expect(await links(`supervisor.${OEM}`)).toEqual(['/activations']);
  });
});

describe('tries to sign in as somebody', () => {
  it('are in that person’s inbox, in their language, and in nobody else’s at the desk, listed, counted, opened or read', async () => {
    const [me, colleague] = [`liaison.${BOMBEROS}`, `supervisor.${BOMBEROS}`];
    const personId = await app.get(PeopleQueries).idOf(me);
    const data = { tries: 10, tells: [{ deskId: BOMBEROS, personId }] };
    const unread = async (username: string): Promise<number> =>
      (await call(username, 'GET', '/notifications/count')).json<{ unread: number }>().unread;
    const listed = async (username: string) =>
      (await call(username, 'GET', '/notifications?limit=200', { 'accept-language': 'es' }))
        .json<{ items: NotificationResponse[] }>()
        .items.filter(({ eventType }) => eventType === 'person.tries-noticed');
    const before = [await unread(me), await unread(colleague)];
    await deliver(envelope('person.tries-noticed', `person:${personId}`, null, data));
    const [notice, ...more] = await listed(me);
    expect([more, notice?.text]).toEqual([[], expect.stringContaining('alguien intenta entrar con su nombre')]);
    expect([await listed(colleague), await unread(me), await unread(colleague)]).toEqual([[], before[0]! + 1, before[1]]);
    expect((await call(colleague, 'POST', `/notifications/${notice!.id}/read`)).statusCode).toBe(404);
    expect((await call(me, 'POST', `/notifications/${notice!.id}/read`)).statusCode).toBe(200);
    const { rows } = await database.owner.query('select recipient_id from delivery where notice_id = $1', [notice!.id]);
    expect(new Set(rows.map(({ recipient_id }) => recipient_id))).toEqual(new Set([personId]));
  });
});
