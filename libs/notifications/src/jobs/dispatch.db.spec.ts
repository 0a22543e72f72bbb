import 'reflect-metadata';
import { DirectoryModule, DirectoryQueries, DirectorySeed } from '#directory';
import { type DeskId, type Instant, LIVE, type Realm, type UserId } from '#kernel';
import { IdentityModule, IdentitySeed, PeopleQueries } from '#identity';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule, sql } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RelaxedDesks } from '#surge';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Channel, Channels, type Letter, type Outcome } from '../application/channel.js';
import { InboxStore } from '../application/inbox.store.js';
import { DeliveriesStore } from '../application/deliveries.store.js';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { Notify } from '../application/notify.handler.js';
import { NotificationsModule } from '../notifications.module.js';

/** A way out whose other side the test plays. */
class PlayedChannel extends Channel {
  readonly name = 'email';
  readonly isOn = true;
  readonly sent: Letter[] = [];
  answer: (letter: Letter) => Promise<Outcome> = () => Promise.resolve({ kind: 'taken', reply: '250 taken' });

  send(letter: Letter): Promise<Outcome> {
    this.sent.push(letter);
    return this.answer(letter);
  }
}

let database: TestDatabase;
let app: INestApplicationContext;
let folder: string;
const way = new PlayedChannel();
let fireChief: UserId;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-dispatch-'));
  @Module({
    imports: [
      ConfigModule.for(readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'silent' })),
      ObservabilityModule,
      PersistenceModule,
      RealmModule,
      LedgerModule,
      DirectoryModule,
      IdentityModule,
      NotificationsModule,
    ],
    providers: [DispatchDeliveries],
  })
  class Worker {}
  app = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  (app.get(Channels).all as Channel[]).splice(0, Infinity, way);
  await app.get(DirectorySeed).apply();
  await app.get(IdentitySeed).apply(folder);
  fireChief = (await app.get(PeopleQueries).idOf('supervisor.us-sd-fire'))!;
  await database.owner.query(
    `insert into reach_address (person_id, channel, address, asked_at, verified_at)
     values ($1, 'email', 'chief@fire.example', now(), now())`,
    [fireChief],
  );
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.owner.query('truncate delivery, notification cascade');
  way.sent.length = 0;
  way.answer = () => Promise.resolve({ kind: 'taken', reply: '250 taken' });
});

const offered = (urgency: 'life-safety' | 'urgent' | 'routine', realm: Realm = LIVE, more: object = {}): Envelope => ({
  id: newId(),
  realm,
  type: 'handoff.offered',
  v: 1,
  at: '2026-11-23T21:25:01.245Z' as Instant,
  stream: `handoff:${newId()}`,
  sseq: 1,
  caseId: newId(),
  actorDeskId: 'mx-tij-bomb' as DeskId,
  correlationId: newId(),
  data: { fromDeskId: 'mx-tij-bomb', toDeskId: 'us-sd-fire', respondBy: '2026-11-23T22:25:01.245Z', urgency, ...more },
});
const tell = (...envelopes: Envelope[]) => app.get(Notify).execute(envelopes);
const round = () => app.get(DispatchDeliveries).round();
const pass = (minutes: number) =>
  database.owner.query(
    `update delivery set not_before = not_before - make_interval(mins => $1), queued_at = queued_at - make_interval(mins => $1),
       attempted_at = attempted_at - make_interval(mins => $1)`,
    [minutes],
  );
const mails = async (): Promise<Record<string, unknown>[]> => {
  const { rows } = await database.owner.query(
    `select state, reason, attempts, possible_duplicate, letter, reply from delivery
     where channel = 'email' and recipient_id = $1 order by created_at, id`,
    [fireChief],
  );
  return rows;
};

/** A surge of the whole country that caps notices; those who ask often know of it within a second. */
const underSurge = async (work: () => Promise<void>): Promise<void> => {
  const relaxed = app.get(RelaxedDesks, { strict: false });
  const known = async (stands: boolean) => {
    while ((await relaxed.desks(LIVE, 'notices')).size > 0 !== stands) await sleep(50);
  };
  const body = {
    state: 'declared',
    scope: { country: 'US', corridorId: null },
    declared: { at: '2026-11-23T21:00:00.000Z', byDeskId: 'us-joint-desk', relaxes: ['notices'] },
  };
  const text = `insert into surge (id, realm, version, scope, begun_at, until, body) values ($1, 'live', 1, 'US', now(), now() + interval '1 hour', $2)`;
  await database.owner.query(text, [newId(), body]);
  await known(true);
  await work();
  await database.owner.query('delete from surge');
  await known(false);
};

describe('a notice', () => {
  it('is put in together with whom it goes to, once, though its event is delivered again', async () => {
    const event = offered('life-safety');
    await tell(event);
    await tell(event);
    const { rows } = await database.owner.query(
      `select p.username, d.channel, d.state, d.reason from delivery d join person p on p.id = d.recipient_id order by 1, 2`,
    );
    expect(rows).toEqual([
      { username: 'liaison.us-sd-fire', channel: 'email', state: 'suppressed', reason: 'no-address' },
      { username: 'liaison.us-sd-fire', channel: 'in-app', state: 'sent', reason: null },
      { username: 'supervisor.us-sd-fire', channel: 'email', state: 'queued', reason: null },
      { username: 'supervisor.us-sd-fire', channel: 'in-app', state: 'sent', reason: null },
    ]);
  });

  it('of a drill goes out by no live channel, and the table refuses that it ever does', async () => {
    const drill = newId() as string as Realm;
    await app.get(RealmClocks).open(drill, 'quake', '2026-11-23T21:25:01.245Z' as Instant, 1);
    await tell(offered('life-safety', drill));
    expect(await mails()).toMatchObject([{ state: 'suppressed', reason: 'exercise' }]);
    await round();
    expect(way.sent).toEqual([]);
    const plant = `update delivery set state = 'queued', not_before = now() where channel = 'email'`;
    await expect(database.owner.query(plant)).rejects.toThrow('delivery_exercise_fence');
  });

  it('of a drill that has mail out says so, for the desks named and as long as it lasts; the inbox has it all the same', async () => {
    const drill = newId() as string as Realm;
    const start = '2026-11-23T21:25:01.245Z' as Instant;
    const { owner } = database;
    await app.get(RealmClocks).open(drill, 'no mail', start, 0);
    await owner.query(
      `insert into drill (id, realm, version, body, scenario) values ($1::uuid, $1, 1, '{"state": "running"}', '{}')`,
      [drill],
    );
    const cut = (desk: string) => ({ does: [{ do: 'channel-out', channel: 'mail', desks: [desk], minutes: 10 }] });
    for (const [number, desk] of [
      [1, 'us-epa-r9'],
      [2, 'us-sd-fire'],
    ] as const)
      await owner.query(`insert into drill_inject (id, realm, version, number, body, content) values ($1, $2, 1, $3, $4, $5)`, [
        newId(),
        drill,
        number,
        { state: 'fired', firedAt: number === 1 ? start : '2026-11-23T21:30:00.000Z' },
        cut(desk),
      ]);
    const reasons = async () => (await mails()).map(({ state, reason }) => `${String(state)} ${String(reason)}`);
    await tell(offered('life-safety', drill));
    await app.get(RealmClocks).advance(drill, 6 * 60);
    await tell(offered('life-safety', drill));
    await app.get(RealmClocks).advance(drill, 10 * 60);
    await tell(offered('life-safety', drill));
    expect(await reasons()).toEqual(['suppressed exercise', 'suppressed channel-out', 'suppressed exercise']);
    const { rows } = await owner.query(`select distinct state from delivery where channel = 'in-app' and realm = $1`, [drill]);
    expect(rows).toEqual([{ state: 'sent' }]);
  });
});

describe('where nobody of a desk is on duty, what only the parties of an exchange know of', () => {
  const desk = 'mx-tij-pc';
  const waits = (act: string, kind = 'provision'): Envelope => ({
    ...offered('routine'),
    type: 'obligation.step-reached',
    stream: `obligation:${newId()}`,
    caseId: null,
    data: {
      subject: { kind, id: newId() },
      act,
      target: 'debtor-duty-officer',
      deskIds: [desk],
      dueAt: '2026-11-23T22:25:01.245Z',
      step: 1,
      loop: 0,
    },
  });
  const told = async () => {
    const { rows } = await database.owner.query<{ desk: string; mailed: string[] }>(
      `select n.desk_id as desk, array(select p.username from delivery d join person p on p.id = d.recipient_id
         where d.notice_id = n.id and d.channel = 'email' order by 1) as mailed from notification n order by 1`,
    );
    return rows;
  };

  it('is told to people of that desk as they wish to hear of what can wait, and to no alternate, which could not open it', async () => {
    await database.owner.query(
      `insert into reach_profile (person_id, version, rules, changed_at) values ($1, 1, '{"email":{"life-safety":0,"urgent":0,"routine":0}}', now())`,
      [await app.get(PeopleQueries).idOf(`supervisor.${desk}`)],
    );
    await database.owner.query(
      `update desk set hours = '{"kind":"weekly","days":{}}', alternate_desk_id = 'mx-tij-bomb' where id = $1`,
      [desk],
    );
    await app.get(DirectoryQueries).refresh();
    await tell(waits('answer-handoff', 'handoff'));
    expect((await told()).map(({ desk: at }) => at)).toEqual(['mx-tij-bomb', desk]);
    for (const [act, kind] of [
      ['release-prepared', 'provision'],
      ['answer-request', 'request'],
      ['answer-consent', 'consent'],
      ['acknowledge-chase', 'chase'],
    ] as const) {
      await database.owner.query('truncate delivery, notification cascade');
      const [nobody] = await tell(waits(act, kind));
      expect(await told()).toEqual([{ desk, mailed: [`supervisor.${desk}`] }]);
      expect(nobody!.nobody).toMatchObject([{ tried: [desk] }]);
    }
  });
});

describe('while a surge caps notices', () => {
  it('a person gets one message per turn with all that gathered, and what touches life at once', async () => {
    await underSurge(async () => {
      const later = { respondBy: '2099-11-23T22:25:01.245Z' };
      const many = Array.from({ length: 45 }, () => offered('urgent', LIVE, later));
      for (const envelope of many) await tell(envelope);
      await tell(offered('life-safety', LIVE, later));
      const { rows } = await database.owner.query<{ turns: number; on_turn: boolean }>(
        `select count(distinct not_before)::int as turns, bool_and(extract(epoch from not_before)::bigint % 300 = 0) as on_turn
         from delivery where state = 'queued' and urgency = 'urgent'`,
      );
      expect(rows[0]!.on_turn).toBe(true);
      // The turn may end while they are told.
      expect(rows[0]!.turns).toBeLessThanOrEqual(2);
      await round();
      expect(way.sent.map(({ urgency }) => urgency)).toEqual(['life-safety']);
      for (let minutes = 0; minutes < 12; minutes += 1) {
        await pass(1);
        await round();
      }
      const messages = way.sent.filter(({ urgency }) => urgency === 'urgent');
      expect(messages.length).toBeLessThanOrEqual(2);
      expect(messages.flatMap(({ notices }) => notices)).toHaveLength(45);
      expect((await mails()).filter(({ state }) => state !== 'sent')).toEqual([]);
    });
  });

  it('what is due sooner than its turn ends does not wait for it', async () => {
    await underSurge(async () => {
      await tell(offered('urgent', LIVE, { respondBy: new Date(Date.now() + 60_000).toISOString() }));
      await pass(2);
      await round();
      expect(way.sent).toHaveLength(1);
    });
  });
});

describe('sending', () => {
  it('sends what touches life at once, and what is urgent after two minutes, in one message', async () => {
    await tell(offered('urgent'), offered('life-safety'), offered('urgent'));
    await round();
    expect(way.sent.map(({ urgency, notices }) => [urgency, notices.length])).toEqual([['life-safety', 1]]);
    await pass(2);
    await round();
    expect(way.sent.map(({ urgency, notices }) => [urgency, notices.length])).toEqual([
      ['life-safety', 1],
      ['urgent', 2],
    ]);
    expect(await mails()).toMatchObject(Array.from({ length: 3 }, () => ({ state: 'sent', attempts: 1, reply: '250 taken' })));
  });

  it('sends one message a minute at most, but for what touches life, and what gathers meanwhile in one', async () => {
    await tell(offered('urgent'));
    await pass(2);
    await round();
    await tell(offered('urgent'), offered('urgent'));
    await database.owner.query(`update delivery set not_before = now() - interval '1 second' where state = 'queued'`);
    await tell(offered('life-safety'));
    await round();
    expect(way.sent.map(({ urgency }) => urgency)).toEqual(['urgent', 'life-safety']);
    await pass(1);
    await round();
    expect(way.sent.map(({ notices }) => notices.length)).toEqual([1, 1, 2]);
  });

  it('does not send what the person has read in the inbox meanwhile', async () => {
    await tell(offered('urgent'));
    const { rows } = await database.owner.query('select id from notification');
    const opening = `insert into delivery (id, realm, notice_id, recipient_id, channel, urgency, state, queued_at, created_at, opened_at)
      values ($1, 'live', $2, $3, 'in-app', 'urgent', 'opened', now(), now(), now())
      on conflict (notice_id, recipient_id, channel) do update set state = 'opened', opened_at = now()`;
    await database.owner.query(opening, [newId(), rows[0].id, fireChief]);
    await pass(2);
    await round();
    expect(way.sent).toEqual([]);
    expect(await mails()).toMatchObject([{ state: 'suppressed', reason: 'already-read' }]);
  });

  it('goes on through an hour without server, and sends once when it is back', async () => {
    way.answer = () => Promise.resolve({ kind: 'later', fault: 'unreachable', reply: '' });
    await tell(offered('life-safety'));
    for (let minute = 0; minute < 60; minute += 1) {
      await round();
      await pass(1);
    }
    expect(await mails()).toMatchObject([{ state: 'queued', reason: 'unreachable' }]);
    way.answer = () => Promise.resolve({ kind: 'taken', reply: '250 taken' });
    await pass(2);
    await round();
    await round();
    expect(await mails()).toMatchObject([{ state: 'sent', reason: null, possible_duplicate: false }]);
    expect(new Set(way.sent.map(({ id }) => id)).size).toBe(1);
    expect(way.sent.length).toBeGreaterThan(30);
  });

  it('gives up after a day, and at once what a server refuses for good', async () => {
    way.answer = () => Promise.resolve({ kind: 'later', fault: 'timed-out', reply: '' });
    await tell(offered('life-safety'));
    await round();
    await pass(24 * 60);
    await round();
    expect(await mails()).toMatchObject([{ state: 'failed', reason: 'gave-up' }]);
    way.answer = () => Promise.resolve({ kind: 'refused', fault: 'address-refused', reply: '550 no such user' });
    await tell(offered('life-safety'));
    await round();
    expect((await mails())[1]).toMatchObject({ state: 'failed', reason: 'address-refused', reply: '550 no such user' });
  });
});

describe('several workers', () => {
  it('send each notice once, however many look at the same moment', async () => {
    await tell(
      ...Array.from({ length: 12 }, () => offered('life-safety')),
      ...Array.from({ length: 12 }, () => offered('urgent')),
    );
    await pass(2);
    await Promise.all(Array.from({ length: 8 }, round));
    await pass(2);
    await Promise.all(Array.from({ length: 8 }, round));
    const told = way.sent.flatMap(({ notices }) => notices.map(({ id }) => id));
    expect(told).toHaveLength(24);
    expect(new Set(told).size).toBe(24);
    expect((await mails()).every(({ state, possible_duplicate: twice }) => state === 'sent' && !twice)).toBe(true);
  });

  it('send again what one of them was killed over, with the same id, marked as a possible duplicate', async () => {
    await tell(offered('life-safety'));
    const lost = await app.get(DeliveriesStore).claim(['email']);
    expect(await app.get(DeliveriesStore).claim(['email'])).toBeNull();
    await pass(2);
    await round();
    expect(way.sent.map(({ id }) => id)).toEqual([(lost as Letter).id]);
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2, possible_duplicate: true }]);
  });

  it('that come back late settle nothing but that they sent it', async () => {
    await tell(offered('life-safety'));
    const store = app.get(DeliveriesStore);
    const slow = (await store.claim(['email'])) as Letter;
    await pass(2);
    const quick = (await store.claim(['email'])) as Letter;
    await store.settle(slow, { kind: 'refused', fault: 'message-refused', reply: '' });
    expect(await mails()).toMatchObject([{ state: 'queued' }]);
    await store.settle(quick, { kind: 'taken', reply: '250 taken' });
    await store.settle(slow, { kind: 'taken', reply: '250 taken too' });
    expect(await mails()).toMatchObject([{ state: 'sent', possible_duplicate: true }]);
  });
});

describe('notices that are older than they are kept', () => {
  const left = async () => {
    const { rows } = await database.owner.query<{ notices: number; deliveries: number }>(
      'select (select count(*)::int from notification) as notices, (select count(*)::int from delivery) as deliveries',
    );
    return rows[0];
  };
  const age = (days: number, where = 'true') =>
    database.owner.query(`update notification set created_at = now() - make_interval(days => $1) where ${where}`, [days]);
  const sweep = (most: number, days = 400) => app.get(InboxStore).sweep(days, most);

  it('go in batches with what was sent of them, the oldest first, and no others', async () => {
    await tell(...Array.from({ length: 5 }, () => offered('life-safety')));
    await round();
    const before = await left();
    expect(await sweep(100)).toBe(0);
    await age(399);
    expect(await sweep(100)).toBe(0);
    await age(401);
    const swept: number[] = [];
    do swept.push(await sweep(2));
    while (swept.at(-1) === 2);
    expect(before!.notices).toBeGreaterThan(4);
    expect(swept.reduce((sum, one) => sum + one, 0)).toBe(before!.notices);
    expect(await left()).toEqual({ notices: 0, deliveries: 0 });
  });

  it('stay while something of them is still to be sent, while their case is open, and for 90 days whatever is asked', async () => {
    await tell(offered('life-safety'));
    await age(500);
    expect([await sweep(100), (await mails())[0]!['state']]).toEqual([expect.any(Number), 'queued']);
    expect((await left())!.notices).toBeGreaterThan(0);
    await round();
    const { rows } = await database.owner.query<{ case_id: string }>('select distinct case_id from notification');
    expect(rows).toHaveLength(1);
    const body = (state: string) => ({
      number: '26-SDT-09999-X',
      kind: 'other',
      title: 'An open case',
      progress: { state },
      priority: 'P2',
      lead: { deskId: 'us-sd-fire' },
    });
    // A case alone, without all that keeps one whole.
    await database.owner.query('set session_replication_role = replica');
    await database.owner.query(
      `insert into case_file (id, realm, version, opened_at, updated_at, body) values ($1, 'live', 1, now(), now(), $2)`,
      [rows[0]!.case_id, body('open')],
    );
    expect(await sweep(100)).toBe(0);
    await expect(sweep(100, 30)).rejects.toMatchObject({ constraint: 'notice_days' });
    await expect(app.get(Database).query(sql('', 'delete from notification'))).rejects.toMatchObject({ code: '42501' });
    await database.owner.query('update case_file set body = $2 where id = $1', [rows[0]!.case_id, body('closed')]);
    await database.owner.query('set session_replication_role = origin');
    expect(await sweep(100)).toBeGreaterThan(0);
    expect((await left())!.notices).toBe(0);
  });
});
