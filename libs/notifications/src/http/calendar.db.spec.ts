import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { LIVE } from '#kernel';
import { CreateToken, IdentityModule, IdentitySeed, PeopleQueries } from '#identity';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ICAL from 'ical.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotificationsModule } from '../notifications.module.js';
import { NotificationsHttpModule } from './http.module.js';

const LIAISON = 'liaison.mx-tij-bomb';
const SUPERVISOR = 'supervisor.us-sd-fire';

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
const tokens = new Map<string, string>();

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-calendar-'));
  const env = readEnv({
    DATABASE_URL: database.url,
    ENLACE_DATA: folder,
    ENLACE_LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://enlace.border.example',
  });
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
      NotificationsModule,
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
beforeEach(async () => {
  await database.owner.query('truncate calendar_feed, obligation, reach_profile, roster cascade');
  await database.owner.query(`update person set disabled_at = null`);
});

const as = async (username: string): Promise<string> => {
  const known = tokens.get(username);
  if (known) return known;
  const personId = (await app.get(PeopleQueries).idOf(username))!;
  const ctx = { realm: LIVE, locale: 'en', correlationId: newId(), actor: { system: 'test' } } as const;
  const { token } = await app.get(CreateToken).execute(ctx, { personId, label: 'test', ttl: '1h' });
  tokens.set(username, token);
  return token;
};
const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, username = LIAISON) => {
  const headers = { authorization: `Bearer ${await as(username)}` };
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const issue = async (what = '/me/calendar', username = LIAISON): Promise<string> => {
  const { status, body } = await call('POST', what, username);
  expect([status, body.url]).toEqual([201, `https://enlace.border.example${body.path}`]);
  return body.path;
};
const fetchFeed = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

interface Owed {
  readonly id?: string;
  readonly deskId?: string;
  readonly act?: string;
  readonly dueAt?: string;
  readonly lifeSafety?: boolean;
  readonly caseId?: string | null;
  readonly realm?: string;
}
const owe = async ({
  id = newId(),
  deskId = 'mx-tij-bomb',
  act = 'acknowledge-case',
  dueAt = '2026-11-27T12:00:00.000Z',
  lifeSafety = false,
  caseId = null,
  realm = LIVE,
}: Owed = {}): Promise<string> => {
  await database.owner.query(
    `insert into obligation (id, realm, version, state, act, subject_kind, subject_id, case_id, desk_id, country, life_safety, opened_at,
       due_at, ladder) values ($1, $2, 1, 'open', $3, 'case', $4, $5, $6, 'MX', $7, $8::timestamptz - interval '4 days', $8, '{}')`,
    [id, realm, act, caseId ?? newId(), caseId, deskId, lifeSafety, dueAt],
  );
  return id;
};
const openCase = async (number: string): Promise<string> => {
  const id = newId();
  const body = { number, title: 'ammonia at the Morales plant', progress: { state: 'open' }, priority: 'P2', lifeSafety: false };
  await database.owner.query('begin');
  await database.owner.query('insert into case_file (id, realm, version, opened_at, body) values ($1, $2, 1, now(), $3)', [
    id,
    LIVE,
    { ...body, kind: 'chemical-release', lead: { deskId: 'mx-tij-bomb' } },
  ]);
  await database.owner.query(`insert into custody values ($1, $2, 1, null, $3, 'MX', now(), null, 'filing', 'r', 1)`, [
    LIVE,
    id,
    'mx-tij-bomb',
  ]);
  await database.owner.query('commit');
  return id;
};

/** As an independent parser reads it. */
const eventsIn = (text: string): ICAL.Event[] => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};
const textOf = (event: ICAL.Event, property: string): string => String(event.component.getFirstPropertyValue(property));

describe('a calendar', () => {
  it('shows what the desks of its person owe: number, urgency, act, desk and both clocks, and nothing of the case', async () => {
    const caseId = await openCase('26-SDT-00417-K');
    const id = await owe({ caseId });
    await owe({ deskId: 'mx-tij-pc' });
    await owe({ realm: 'a-drill' });
    const { statusCode, headers, body } = await fetchFeed(await issue());
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const [event, ...others] = eventsIn(body);
    expect(others).toEqual([]);
    expect(event!.uid).toBe(`${id}@obligation.enlace`);
    expect(event!.summary).toBe('Urgente: acusar recibo del caso (Caso 26-SDT-00417-K)');
    expect(event!.startDate.toString()).toBe('2026-11-27T12:00:00Z');
    expect(event!.endDate.toString()).toBe('2026-11-27T12:15:00Z');
    expect(event!.description).toContain('2026-11-27 a las 04:00 PST en su horario');
    expect(event!.description).toContain('del otro lado');
    expect(event!.description).toMatch(/https:\/\/enlace\.border\.example\/cases\//);
    expect(textOf(event!, 'transp')).toBe('TRANSPARENT');
    const alarms = event!.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(alarms).toEqual(['-P1D', '-PT15M']);
    expect(body).not.toMatch(/Morales|ammonia|chemical/i);
    expect(body).not.toMatch(/TZID/);
    expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it.each([
    ['the night that the clocks of Tijuana go back', '2026-11-01T08:30:00.000Z', 'PDT', '01:30'],
    ['an hour later, when the clock shows the same', '2026-11-01T09:30:00.000Z', 'PST', '01:30'],
    ['the night that they go forward', '2027-03-14T10:30:00.000Z', 'PDT', '03:30'],
  ])('tells %s apart by the zone, and stays at its instant', async (_, dueAt, zone, time) => {
    await owe({ dueAt });
    const [event] = eventsIn((await fetchFeed(await issue())).body);
    expect(event!.startDate.toJSDate().toISOString()).toBe(dueAt);
    expect(event!.description).toContain(`a las ${time} ${zone}`);
  });

  it('speaks the language and has the clock that its person chose', async () => {
    const personId = (await app.get(PeopleQueries).idOf(LIAISON))!;
    await database.owner.query(
      `insert into reach_profile (person_id, version, locale, zone, rules, changed_at) values ($1, 1, 'en', 'America/Mexico_City', '{}', now())`,
      [personId],
    );
    await owe({ lifeSafety: true });
    const { body } = await fetchFeed(await issue());
    const [event] = eventsIn(body);
    expect(event!.summary).toBe('Risk to life: acknowledge the case (Exchange of information)');
    expect(event!.description).toContain('2026-11-27 06:00 CST on your clock');
  });

  it('keeps the id of what changes and raises its sequence; what was done is shown as cancelled for three days', async () => {
    const id = await owe();
    const path = await issue();
    const [before] = eventsIn((await fetchFeed(path)).body);
    await database.owner.query(`update obligation set version = 3, due_at = due_at + interval '1 hour' where id = $1`, [id]);
    const [moved] = eventsIn((await fetchFeed(path)).body);
    expect([before!.uid, before!.sequence]).toEqual([moved!.uid, 0]);
    expect([moved!.sequence, moved!.startDate.toString()]).toEqual([2, '2026-11-27T13:00:00Z']);
    await database.owner.query(`update obligation set version = 4, state = 'met', settled_at = now() where id = $1`, [id]);
    const [done] = eventsIn((await fetchFeed(path)).body);
    expect([done!.uid, done!.sequence, textOf(done!, 'status')]).toEqual([before!.uid, 3, 'CANCELLED']);
    expect(done!.component.getAllSubcomponents('valarm')).toEqual([]);
    await database.owner.query(`update obligation set settled_at = now() - interval '73 hours' where id = $1`, [id]);
    expect(eventsIn((await fetchFeed(path)).body)).toEqual([]);
  });

  it('is not sent again to whom it is known, until something changes', async () => {
    const id = await owe();
    const path = await issue();
    const first = await fetchFeed(path);
    const etag = String(first.headers.etag);
    const again = await fetchFeed(path, { 'if-none-match': etag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    const since = String(first.headers['last-modified']);
    expect((await fetchFeed(path, { 'if-modified-since': since })).statusCode).toBe(304);
    await database.owner.query(`update obligation set version = 2, due_at = due_at + interval '1 hour' where id = $1`, [id]);
    expect((await fetchFeed(path, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('of a desk is its desk’s, and is given by who supervises there', async () => {
    const id = await owe({ deskId: 'us-sd-fire' });
    await owe();
    const path = await issue('/desk-calendar', SUPERVISOR);
    expect(eventsIn((await fetchFeed(path)).body).map(({ uid }) => uid)).toEqual([`${id}@obligation.enlace`]);
    expect((await call('POST', '/desk-calendar', LIAISON)).status).toBe(403);
  });
});

describe('turns in a calendar', () => {
  const DAY = 24 * 3_600_000;
  const lay = async (deskId: string, people: readonly (string | null)[], more: object = {}): Promise<void> => {
    const rotation = { id: 'first', name: 'Primera guardia', people, start: '2026-01-05', handoverAt: '07:00' };
    const rotations = [{ ...rotation, turn: { unit: 'days', count: 1 }, hours: { kind: 'always' }, ...more }];
    await database.owner.query(
      `insert into roster (id, realm, version, desk_id, look_at, body) values ($1, $2, 0, $3, now(), $4)`,
      [newId(), LIVE, deskId, { deskId, rotations, overrides: [], gaps: [] }],
    );
  };
  const wallClock = (event: ICAL.Event): string =>
    event.startDate.toJSDate().toLocaleTimeString('en-GB', { timeZone: 'America/Tijuana', hour: '2-digit', minute: '2-digit' });

  it('given a place on the roster, then each turn of four weeks is there from its beginning to its end, and takes the time', async () => {
    const me = (await app.get(PeopleQueries).idOf(LIAISON))!;
    await lay('mx-tij-bomb', [me, null]);
    const events = eventsIn((await fetchFeed(await issue())).body);
    expect(events.length).toBeGreaterThanOrEqual(14);
    expect(events.length).toBeLessThanOrEqual(15);
    expect(new Set(events.map(wallClock))).toEqual(new Set(['07:00']));
    for (const [nth, event] of events.entries()) {
      const before = events[nth - 1];
      if (before)
        expect(Math.round((event.startDate.toJSDate().getTime() - before.startDate.toJSDate().getTime()) / DAY)).toBe(2);
    }
    const [first] = events;
    expect(first!.summary).toMatch(/^De guardia: /);
    expect(first!.description).toContain('Primera guardia');
    expect(first!.description).toContain('https://enlace.border.example/desks/mx-tij-bomb/roster');
    expect(textOf(first!, 'transp')).toBe('OPAQUE');
  });

  it('given a turn that runs, when it is fetched again, then it is the same text; an edit raises its sequence and keeps its id', async () => {
    const me = (await app.get(PeopleQueries).idOf(LIAISON))!;
    await lay('mx-tij-bomb', [me], { turn: { unit: 'weeks', count: 1 } });
    const path = await issue();
    const first = await fetchFeed(path);
    expect((await fetchFeed(path, { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
    const [runs] = eventsIn(first.body);
    expect(runs!.startDate.toJSDate().getTime()).toBeLessThan(Date.now());
    await database.owner.query('update roster set version = 1');
    const [again] = eventsIn((await fetchFeed(path)).body);
    expect([again!.uid, again!.sequence]).toEqual([runs!.uid, runs!.sequence + 1]);
  });

  it('given a roster of a desk where the person does not work, or the address of a desk, then there is no turn', async () => {
    const me = (await app.get(PeopleQueries).idOf(LIAISON))!;
    await lay('mx-tij-pc', [me]);
    expect(eventsIn((await fetchFeed(await issue())).body)).toEqual([]);
    const supervisor = (await app.get(PeopleQueries).idOf(SUPERVISOR))!;
    await lay('us-sd-fire', [supervisor]);
    expect(eventsIn((await fetchFeed(await issue('/desk-calendar', SUPERVISOR))).body)).toEqual([]);
    expect(eventsIn((await fetchFeed(await issue('/me/calendar', SUPERVISOR))).body)).not.toEqual([]);
  });
});

describe('the address of a calendar', () => {
  it('is told once, kept as a hash, and says when it was fetched', async () => {
    expect((await call('GET', '/me/calendar')).body).toEqual({ feed: null });
    const path = await issue();
    expect((await call('GET', '/me/calendar')).body).toEqual({ feed: { issuedAt: expect.any(String), readAt: null } });
    const secret = /calendar\/(.*)\.ics/.exec(path)![1]!;
    expect((await fetchFeed(`/api/v1/calendar.ics?token=${secret}`)).statusCode).toBe(200);
    expect((await call('GET', '/me/calendar')).body.feed.readAt).toEqual(expect.any(String));
    const { rows } = await database.owner.query('select row_to_json(f)::text as text from calendar_feed f');
    expect(rows[0].text).not.toContain(secret);
  });

  it('leads nowhere once another was made, once it was ended, and once its person has left', async () => {
    const first = await issue();
    const second = await issue();
    expect((await fetchFeed(first)).statusCode).toBe(404);
    expect((await fetchFeed(second)).statusCode).toBe(200);
    await database.owner.query('update person set disabled_at = now() where username = $1', [LIAISON]);
    expect((await fetchFeed(second)).statusCode).toBe(404);
    await database.owner.query('update person set disabled_at = null where username = $1', [LIAISON]);
    expect((await call('DELETE', '/me/calendar')).status).toBe(204);
    expect((await fetchFeed(second)).statusCode).toBe(404);
    expect((await call('DELETE', '/me/calendar')).status).toBe(404);
  });

  it.each([
    ['/calendar/x.ics'],
    [`/calendar/${'x'.repeat(43)}.ics`],
    ['/api/v1/calendar.ics'],
    ['/api/v1/calendar.ics?token=a&token=b'],
  ])('that nobody was given leads nowhere: %s', async (url) => {
    const { statusCode, headers } = await fetchFeed(url);
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('answers so often in a minute, and then says when to come again', async () => {
    const path = await issue();
    const answers = [];
    for (let nth = 0; nth < 13; nth += 1) answers.push((await fetchFeed(path)).statusCode);
    expect(answers).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
    expect(Number((await fetchFeed(path)).headers['retry-after'])).toBeGreaterThan(0);
    expect((await fetchFeed(await issue('/me/calendar', SUPERVISOR))).statusCode).toBe(200);
  });
});
