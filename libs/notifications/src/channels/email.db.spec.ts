import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { type DeskId, type Instant, LIVE, type UserId } from '#kernel';
import { IdentityModule, IdentitySeed, PeopleQueries } from '#identity';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type ParsedMail, simpleParser } from 'mailparser';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { Notify } from '../application/notify.handler.js';
import { NotificationsModule } from '../notifications.module.js';

let database: TestDatabase;
let app: INestApplicationContext;
let folder: string;
let port: number;
let sink: SMTPServer | Server | null = null;
const received: ParsedMail[] = [];

/** A mail server; `refuse` says what it answers to a recipient. */
const openSink = async (refuse: () => Error | null = () => null): Promise<void> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refuse()),
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done),
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
  sink = server;
};
const closeSink = async (): Promise<void> => {
  const open = sink;
  sink = null;
  if (open) await new Promise<void>((resolve) => open.close(() => resolve()));
};
const saying = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-mail-'));
  port = 0;
  await openSink();
  const env = readEnv({
    DATABASE_URL: database.url,
    ENLACE_LOG_LEVEL: 'silent',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Enlace <enlace@border.example>',
    PUBLIC_URL: 'https://enlace.border.example',
    ENLACE_MAIL_TIMEOUT_MILLIS: '2000',
  });
  @Module({
    imports: [
      ConfigModule.for(env),
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
  await app.get(DirectorySeed).apply();
  await app.get(IdentitySeed).apply(folder);
});
afterAll(async () => {
  await closeSink();
  await app?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.owner.query('truncate delivery, notification, reach_address cascade');
  received.length = 0;
  await closeSink();
  await openSink();
  await haveAddress('supervisor.us-sd-fire', 'chief@fire.example');
});

const haveAddress = async (username: string, address: string): Promise<void> => {
  const person = (await app.get(PeopleQueries).idOf(username)) as UserId;
  await database.owner.query(
    `insert into reach_address (person_id, channel, address, asked_at, verified_at)
     values ($1, 'email', $2, now(), now())`,
    [person, address],
  );
};
const openCase = async (number: string, leadDeskId: string): Promise<string> => {
  const id = newId();
  const body = { number, title: 'ammonia at the Morales plant', progress: { state: 'open' }, priority: 'P1', lifeSafety: true };
  await database.owner.query('begin');
  await database.owner.query('insert into case_file (id, realm, version, opened_at, body) values ($1, $2, 1, now(), $3)', [
    id,
    LIVE,
    { ...body, kind: 'chemical-release', lead: { deskId: leadDeskId } },
  ]);
  await database.owner.query(`insert into custody values ($1, $2, 1, null, $3, 'US', now(), null, 'filing', 'r', 1)`, [
    LIVE,
    id,
    leadDeskId,
  ]);
  await database.owner.query('commit');
  return id;
};
const offered = (caseId: string, toDeskId: string): Envelope => ({
  id: newId(),
  realm: LIVE,
  type: 'handoff.offered',
  v: 1,
  at: '2026-11-23T21:25:01.245Z' as Instant,
  stream: `handoff:${newId()}`,
  sseq: 1,
  caseId,
  actorDeskId: 'us-cbp-ofo-otay-mesa' as DeskId,
  correlationId: newId(),
  data: {
    fromDeskId: 'us-cbp-ofo-otay-mesa',
    toDeskId,
    respondBy: '2026-07-23T22:25:00.000Z',
    urgency: 'life-safety',
    reason: 'the victim is Morales',
  },
});
const offer = (caseId: string = newId(), toDeskId = 'us-sd-fire') => app.get(Notify).execute([offered(caseId, toDeskId)]);
const round = () => app.get(DispatchDeliveries).round();
const pass = (minutes: number) =>
  database.owner.query(
    `update delivery set not_before = not_before - make_interval(mins => $1), queued_at = queued_at - make_interval(mins => $1)`,
    [minutes],
  );
const states = async (): Promise<unknown[]> => {
  const { rows } = await database.owner.query(
    `select state, reason, reply, attempts from delivery where channel = 'email' and reason is distinct from 'no-address'`,
  );
  return rows;
};

describe('a mail', () => {
  it('names number, urgency, both clocks and a link, and nothing of the case', async () => {
    const caseId = await openCase('26-SDT-00417-K', 'us-cbp-ofo-otay-mesa');
    await offer(caseId);
    await round();
    const [mail] = received;
    expect(mail!.subject).toBe('[Enlace] Risk to life: Case 26-SDT-00417-K');
    expect(mail!.from!.text).toBe('"Enlace" <enlace@border.example>');
    expect(mail!.text).toContain('RISK TO LIFE. Please act now.');
    expect(mail!.text).toContain('Case 26-SDT-00417-K: a handoff was offered to your desk.');
    expect(mail!.text).toContain('Due 2026-07-23 15:25 PDT on your clock, 2026-07-23 15:25 PDT across the border.');
    expect(mail!.text).toMatch(/Open in Enlace: https:\/\/enlace\.border\.example\/handoffs\/[0-9a-f-]{36}\n/);
    expect(mail!.html).toContain('a handoff was offered to your desk');
    expect(`${mail!.text} ${String(mail!.html)} ${mail!.subject}`).not.toMatch(/Morales|ammonia|chemical|victim/i);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.headers.get('list')).toMatchObject({ id: { id: 'notices.border.example' } });
    expect(mail!.headers.get('priority')).toBe('high');
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('speaks the language of who gets it', async () => {
    await haveAddress('supervisor.mx-tij-bomb', 'guardia@bomberos.example');
    await offer(await openCase('26-SDT-00418-L', 'us-cbp-ofo-otay-mesa'), 'mx-tij-bomb');
    await round();
    expect(received[0]!.subject).toBe('[Enlace] Riesgo para la vida: Caso 26-SDT-00418-L');
    expect(received[0]!.text).toContain('en su horario');
    expect(received[0]!.html).toContain('lang="es-MX"');
  });
});

describe('a mail server', () => {
  it('that is down for an hour gets the mail once, under its one id, when it is back', async () => {
    await closeSink();
    await offer();
    for (let minutes = 0; minutes < 60; minutes += 2) {
      await round();
      await pass(2);
    }
    expect(await states()).toMatchObject([{ state: 'queued', reason: 'unreachable' }]);
    await openSink();
    await round();
    await round();
    expect(received).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: 'sent', reason: null }]);
  });

  it('that loses its answer gets the mail again under the same id', async () => {
    await offer();
    await round();
    await database.owner.query(
      `update delivery set state = 'queued', sent_at = null, not_before = now(), lease = $1 where state = 'sent' and channel = 'email'`,
      [newId()],
    );
    await round();
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
    const { rows } = await database.owner.query(
      `select possible_duplicate as twice from delivery where state = 'sent' and channel = 'email'`,
    );
    expect(rows).toEqual([{ twice: true }]);
  });

  it('that asks to wait gets it later', async () => {
    await closeSink();
    let asked = 0;
    await openSink(() => ((asked += 1) === 1 ? saying(451, 'greylisted, come again') : null));
    await offer();
    await round();
    expect(await states()).toMatchObject([{ state: 'queued', reason: 'put-off-by-server' }]);
    await pass(2);
    await round();
    expect(received).toHaveLength(1);
    expect(await states()).toMatchObject([{ state: 'sent', reason: null }]);
  });

  it('that refuses the address is not asked again, and its own words are kept', async () => {
    await closeSink();
    await openSink(() => saying(550, '5.1.1 no such mailbox'));
    await offer();
    await round();
    await pass(2);
    await round();
    expect(await states()).toMatchObject([{ state: 'failed', reason: 'address-refused', attempts: 1 }]);
    expect(JSON.stringify(await states())).toContain('no such mailbox');
  });

  it('that takes the connection and says nothing is given up for this time', async () => {
    await closeSink();
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    sink = silent;
    await offer();
    await round();
    expect(await states()).toMatchObject([{ state: 'queued', reason: 'timed-out', attempts: 1 }]);
  });
});
