import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { type DeskId, type Instant, LIVE } from '#kernel';
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
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { Notify } from '../application/notify.handler.js';
import { SendCodes } from '../application/send-codes.js';
import { NotificationsModule } from '../notifications.module.js';
import { NotificationsHttpModule } from './http.module.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
let sink: SMTPServer;
let refusing = false;
const received: { to: string; text: string }[] = [];
const tokens = new Map<string, string>();

const openSink = async (): Promise<number> => {
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(refusing ? Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, done) =>
      void simpleParser(stream).then(({ text = '' }) => {
        received.push({ to: session.envelope.rcptTo[0]!.address, text });
        done();
      }, done),
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  return (sink.server.address() as AddressInfo).port;
};

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-reach-'));
  const env = readEnv({
    DATABASE_URL: database.url,
    ENLACE_DATA: folder,
    ENLACE_LOG_LEVEL: 'fatal',
    SMTP_URL: `smtp://127.0.0.1:${await openSink()}`,
    MAIL_FROM: 'enlace@border.example',
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
    providers: [DispatchDeliveries, SendCodes],
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
  await new Promise<void>((resolve) => (sink ? sink.close(() => resolve()) : resolve()));
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.owner.query('truncate delivery, notification, reach_address, reach_profile cascade');
  received.length = 0;
  refusing = false;
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
const CHIEF = 'supervisor.us-sd-fire';
const call = async (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object, username = CHIEF, headers = {}) => {
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${await as(username)}`, ...headers },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const codeIn = (text: string): string => /code is (\d{8})/.exec(text)![1]!;
const offer = (urgency = 'life-safety') =>
  app.get(Notify).execute([
    {
      id: newId(),
      realm: LIVE,
      type: 'handoff.offered',
      v: 1,
      at: '2026-11-23T21:25:01.245Z' as Instant,
      stream: `handoff:${newId()}`,
      sseq: 1,
      caseId: null,
      actorDeskId: 'mx-tij-bomb' as DeskId,
      correlationId: newId(),
      data: { fromDeskId: 'mx-tij-bomb', toDeskId: 'us-sd-fire', respondBy: '2026-11-23T22:25:01.245Z', urgency },
    },
  ]);

describe('how a person is reached', () => {
  it('has defaults that need no set-up, and says what would be sent at three in the morning', async () => {
    const { status, body } = await call('GET', '/me/reach');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 0,
      language: null,
      inUse: { language: 'en', zone: 'America/Los_Angeles' },
      email: { isOn: true, address: null, rules: { lifeSafety: 0, urgent: 0, routine: null } },
      quietHours: null,
    });
    expect(
      body.preview.map(({ urgency, sendings }: { urgency: string; sendings: object[] }) => [urgency, sendings.length]),
    ).toEqual([
      ['life-safety', 1],
      ['urgent', 1],
      ['routine', 0],
    ]);
  });

  it('is what the person says, and a stale wish does not overwrite a later one', async () => {
    const wish = { zone: 'America/Tijuana', email: { lifeSafety: 0, urgent: 10 }, quietHours: { from: '22:00', to: '06:00' } };
    const saved = await call('PUT', '/me/reach', wish);
    expect(saved.body).toMatchObject({ version: 1, zone: 'America/Tijuana', quietHours: { from: '22:00', to: '06:00' } });
    expect(saved.body.preview[0].sendings[0].because).toBe('rule');
    expect(saved.body.preview[1].sendings[0].because).toBe('quiet-hours');
    const second = await call('PUT', '/me/reach', wish, CHIEF, { 'if-match': '"1"' });
    expect(second.body.version).toBe(2);
    expect((await call('PUT', '/me/reach', wish, CHIEF, { 'if-match': '"1"' })).status).toBe(412);
  });

  it.each([
    ['/email/lifeSafety', { email: { lifeSafety: 60 } }],
    ['/quietHours/to', { email: { lifeSafety: 0 }, quietHours: { from: '22:00', to: '22:00' } }],
    ['/zone', { email: { lifeSafety: 0 }, zone: 'Border/Line' }],
  ])('cannot be what would leave somebody unreached: %s', async (pointer, wish) => {
    const { status, body } = await call('PUT', '/me/reach', wish);
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });
});

describe('an address', () => {
  it('gets its code and nothing else, until the code was shown', async () => {
    await call('PUT', '/me/reach/email', { address: 'chief@fire.example' });
    await offer();
    await app.get(DispatchDeliveries).round();
    expect(received).toEqual([]);
    await app.get(SendCodes).round();
    expect(received.map(({ to }) => to)).toEqual(['chief@fire.example']);
    expect((await call('GET', '/me/reach')).body.email).toMatchObject({ verifiedAt: null, codeSentAt: expect.any(String) });
    const shown = await call('POST', '/me/reach/email/verify', { code: codeIn(received[0]!.text) });
    expect(shown.body.email).toMatchObject({ address: 'chief@fire.example', verifiedAt: expect.any(String) });
    await offer();
    await app.get(DispatchDeliveries).round();
    expect(received).toHaveLength(2);
    expect(received[1]!.text).toContain('a handoff was offered to your desk');
  });

  it('is not verified by guessing, nor by the code of another address', async () => {
    await call('PUT', '/me/reach/email', { address: 'chief@fire.example' });
    await app.get(SendCodes).round();
    const right = codeIn(received[0]!.text);
    const wrong = right === '00000000' ? '00000001' : '00000000';
    for (let tries = 0; tries < 5; tries += 1)
      expect((await call('POST', '/me/reach/email/verify', { code: wrong })).body.code).toBe('reach-code-wrong');
    expect((await call('POST', '/me/reach/email/verify', { code: right })).body.code).toBe('reach-code-expired');
    await database.owner.query(`update reach_address set asked_at = asked_at - interval '10 minutes'`);
    await call('PUT', '/me/reach/email', { address: 'other@fire.example' });
    expect((await call('POST', '/me/reach/email/verify', { code: right })).body.code).toBe('reach-code-wrong');
  });

  it('is not flooded with codes by somebody who gives it, forgets it and gives it again', async () => {
    await call('PUT', '/me/reach/email', { address: 'stranger@else.example' });
    await call('DELETE', '/me/reach/email');
    const again = await call('PUT', '/me/reach/email', { address: 'stranger@else.example' });
    expect([again.status, again.body.code]).toEqual([429, 'reach-code-too-soon']);
    expect((await call('GET', '/me/reach')).body.email.address).toBeNull();
    expect((await call('PUT', '/me/reach/email', { address: 'a@b.example, c@d.example' })).status).toBe(422);
  });
});

describe('what became of a notice', () => {
  const verified = async (): Promise<void> => {
    const id = await app.get(PeopleQueries).idOf(CHIEF);
    await database.owner.query(
      `insert into reach_address (person_id, channel, address, asked_at, verified_at) values ($1, 'email', 'chief@fire.example', now(), now())`,
      [id],
    );
  };

  it('is told to those who read it: who was told, by what, and how far it came', async () => {
    await verified();
    await offer();
    const { body: inbox } = await call('GET', '/notifications?limit=1');
    const [{ id }] = inbox.items;
    await app.get(DispatchDeliveries).round();
    const ofInbox = async () => {
      const { body } = await call('GET', `/notifications/${id}/deliveries`);
      const inApp = body.items.filter(({ channel }: { channel: string }) => channel === 'in-app');
      return inApp.map(({ state }: { state: string }) => state).toSorted();
    };
    expect(await ofInbox()).toEqual(['sent', 'sent']);
    expect((await call('POST', '/notifications/arrive', { ids: [id] }, 'supervisor.mx-tij-bomb')).status).toBe(204);
    expect(await ofInbox()).toEqual(['sent', 'sent']);
    expect((await call('POST', '/notifications/arrive', { ids: [id] })).status).toBe(204);
    expect(await ofInbox()).toEqual(['delivered', 'sent']);
    await call('POST', `/notifications/${id}/read`);
    const { body } = await call('GET', `/notifications/${id}/deliveries`);
    const became = body.items.map(({ channel, state, reason }: Record<string, string>) => `${channel} ${state} ${reason}`);
    expect(became.toSorted()).toEqual([
      'email sent null',
      'email suppressed no-address',
      'in-app opened null',
      'in-app sent null',
    ]);
    expect(body.items.find(({ state }: { state: string }) => state === 'opened')).toMatchObject({
      deliveredAt: expect.any(String),
      openedAt: expect.any(String),
      actedAt: null,
    });
    expect((await call('GET', `/notifications/${id}/deliveries`, undefined, 'supervisor.mx-tij-bomb')).status).toBe(404);
  });

  it('that failed is before the administrator of the agency, with the server’s own words, and is tried anew', async () => {
    await verified();
    refusing = true;
    await offer();
    await app.get(DispatchDeliveries).round();
    const administrator = 'administrator.us-joint-desk';
    await database.owner.query(
      `update membership set agency_id = (select agency_id from membership where desk_id = 'us-sd-fire' limit 1)
       where person_id = (select id from person where username = $1)`,
      [administrator],
    );
    const failed = await call('GET', '/deliveries/failed', undefined, administrator);
    expect(failed.body.items).toMatchObject([
      { channel: 'email', reason: 'address-refused', reply: expect.stringContaining('no such mailbox') },
    ]);
    const channels = await call('GET', '/deliveries/channels', undefined, administrator);
    expect(channels.body.items).toMatchObject([
      { channel: 'email', isOn: true, failed: 1 },
      { channel: 'webhook', isOn: true, failed: 0 },
    ]);
    refusing = false;
    const { id } = failed.body.items[0];
    expect((await call('POST', `/deliveries/${id}/retry`, undefined, administrator)).status).toBe(204);
    expect((await call('POST', `/deliveries/${id}/retry`, undefined, administrator)).body.code).toBe('delivery-not-failed');
    await app.get(DispatchDeliveries).round();
    expect(received).toHaveLength(1);
    expect((await call('POST', `/deliveries/${id}/retry`)).status).toBe(403);
  });
});
