import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { EscalationModule } from '#escalation';
import { OfferHandoff, WithdrawHandoff } from '#handoffs';
import { IdentityModule, IdentitySeed, PeopleQueries, permissionsOf } from '#identity';
import { FileReportHandler } from '#incidents';
import { longWaits } from '#incidents/testing';
import { type CaseId, type DeskId, type HandoffId, instant, LIVE, type RequestContext } from '#kernel';
import { LedgerModule, LedgerQueries } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { simpleParser } from 'mailparser';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { Notify } from '../application/notify.handler.js';
import { NotificationsModule } from '../notifications.module.js';
import { NotificationsHttpModule } from './http.module.js';

const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
const ANAM = 'mx-anam-tijuana' as DeskId;

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
let sink: SMTPServer;
const received: { to: string; text: string }[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-act-'));
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) =>
      void simpleParser(stream).then(({ text = '' }) => {
        received.push({ to: session.envelope.rcptTo[0]!.address, text });
        done();
      }, done),
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const env = readEnv({
    DATABASE_URL: database.url,
    ENLACE_DATA: folder,
    ENLACE_LOG_LEVEL: 'fatal',
    SMTP_URL: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
    MAIL_FROM: 'enlace@border.example',
    PUBLIC_URL: 'https://enlace.border.example',
  });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
  const below = [LedgerModule, DirectoryModule, IdentityModule, RoutingModule, EscalationModule];
  @Module({ imports: [...platform, ...below, NotificationsModule, NotificationsHttpModule], providers: [DispatchDeliveries] })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DirectorySeed).apply();
  await app.get(RoutingSeed).apply();
  await app.get(IdentitySeed).apply(folder);
  for (const desk of [OTAY, ANAM])
    await database.owner.query(
      `insert into reach_address (person_id, channel, address, asked_at, verified_at)
       select id, 'email', $2, now(), now() from person where username = $1`,
      [`supervisor.${desk}`, `${desk}@desk.example`],
    );
});
afterAll(async () => {
  await app?.close();
  await new Promise<void>((resolve) => (sink ? sink.close(() => resolve()) : resolve()));
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  received.length = 0;
  await database.owner.query(`update person set disabled_at = null where username like 'supervisor.%'`);
});

const as = async (deskId: DeskId): Promise<RequestContext> => {
  const people = app.get(PeopleQueries, { strict: false });
  const person = (await people.byId((await people.idOf(`supervisor.${deskId}`))!))!;
  const place = person.memberships.find((one) => one.deskId === deskId)!;
  const { id: userId, username, name } = person;
  const actor = { userId, username, name, ...place, permissions: permissionsOf(place.roles) };
  return { actor, realm: LIVE, locale: 'en', correlationId: newId() };
};

/** What the worker does with what was committed: told, and mailed. */
const deliver = async (): Promise<void> => {
  const { rows } = await database.owner.query('delete from outbox returning envelope');
  await app.get(Notify).execute(rows.map(({ envelope }) => envelope as Envelope));
  await app.get(DispatchDeliveries).round();
};

/** A case of life and death that the Mexican side reports and the port at Otay Mesa leads; unacknowledged. */
const file = async (): Promise<CaseId> => {
  const now = instant('2026-11-23T17:55:00.000Z');
  const { caseId, lead } = await app.get(FileReportHandler, { strict: false }).execute(await as(ANAM), {
    ownReference: null,
    content: longWaits(now, { lifeSafety: true }),
  });
  expect(lead.deskId).toBe(OTAY);
  return caseId!;
};

const offer = async (caseId: CaseId): Promise<HandoffId> => {
  const { id } = await app.get(OfferHandoff, { strict: false }).execute(await as(OTAY), {
    offering: {
      caseId,
      kind: 'transfer',
      toDeskId: ANAM,
      outside: null,
      reasonCode: 'not_our_territory',
      reason: 'The lorry stands south of the line.',
      language: 'en',
      legalBasis: null,
      lifeSafety: true,
      caveats: [],
      strand: null,
      physicalTransfer: null,
      evidence: [],
    },
    respondWithin: null,
  });
  return id as HandoffId;
};

const linksTo = (desk: DeskId): Map<string, string> => {
  const mail = received.findLast(({ to }) => to === `${desk}@desk.example`)!;
  return new Map(
    [...mail.text.matchAll(/^(.+): https:\/\/enlace\.border\.example(\/act\/\S+)$/gm)].map(([, said, path]) => [said!, path!]),
  );
};
const open = (path: string) => app.inject({ method: 'GET', url: path });
const send = (path: string, form: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
const stateOf = async (caseId: CaseId): Promise<{ state: string; lead: string; segments: number }> => {
  const { rows } = await database.owner.query(
    `select c.body #>> '{progress,state}' as state, c.lead_desk_id as lead,
       (select count(*)::int from custody s where s.case_id = c.id) as segments from case_file c where c.id = $1`,
    [caseId],
  );
  return rows[0];
};

describe('a link in a mail', () => {
  it('does nothing when it is opened, and what it says when its page is sent: once, as the person, by mail', async () => {
    const caseId = await file();
    await deliver();
    const path = linksTo(OTAY).get('Acknowledge')!;
    const page = await open(path);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('You act as');
    expect(page.body).not.toMatch(/lorry|Lane 3|export lanes|long-waits|<script/);
    expect(Buffer.byteLength(page.body)).toBeLessThan(10_000);
    expect((await stateOf(caseId)).state).toBe('open');

    const sent = await Promise.all(Array.from({ length: 4 }, () => send(path)));
    expect(sent.every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect((await stateOf(caseId)).state).not.toBe('open');
    const told = (await app.get(LedgerQueries, { strict: false }).timeline(LIVE, caseId)).filter(
      ({ type }) => type === 'case.acknowledged',
    );
    const { actor } = await as(OTAY);
    expect(told.map((entry) => entry.actor)).toEqual([
      { userId: actor.userId, agencyId: actor.agencyId, deskId: OTAY, country: 'US', via: 'mail' },
    ]);
    expect((await open(path)).body).toContain('This was done already');
    expect((await send(path)).body).toContain('This was done already');
    const { rows } = await database.owner.query(
      `select d.state from delivery d join notification n on n.id = d.notice_id
       where n.case_id = $1 and d.channel = 'email' and d.recipient_id = $2`,
      [caseId, actor.userId],
    );
    expect(rows).toContainEqual({ state: 'acted' });
  });

  it('takes the lead when the offer is accepted by it, in the language of the desk', async () => {
    const caseId = await file();
    await offer(caseId);
    await deliver();
    const path = linksTo(ANAM).get('Aceptar el traspaso')!;
    expect((await open(path)).body).toContain('lang="es-MX"');
    expect((await open(`${path}?lang=en`)).body).toContain('Your desk takes the lead when you accept.');
    expect((await send(path)).body).toContain('Registrado');
    expect(await stateOf(caseId)).toMatchObject({ lead: ANAM, segments: 2 });
  });

  it('declines with a ground only, and its sister is over then', async () => {
    const caseId = await file();
    const handoffId = await offer(caseId);
    await deliver();
    const links = linksTo(ANAM);
    const path = links.get('Declinar el traspaso')!;
    expect((await send(path, { ground: 'because', text: 'no' })).body).toContain('<select');
    expect((await send(path, { ground: 'capacity', text: 'No hay unidad libre.' })).body).toContain('Registrado');
    const { rows } = await database.owner.query(`select body ->> 'state' as state from handoff where id = $1`, [handoffId]);
    expect(rows).toEqual([{ state: 'declined' }]);
    expect((await send(links.get('Aceptar el traspaso')!)).body).toContain('Ya no se espera nada');
    expect(await stateOf(caseId)).toMatchObject({ lead: OTAY, segments: 1 });
  });

  it('is revoked when what it answers is withdrawn', async () => {
    const caseId = await file();
    const id = await offer(caseId);
    await deliver();
    const path = linksTo(ANAM).get('Aceptar el traspaso')!;
    await app
      .get(WithdrawHandoff, { strict: false })
      .execute(await as(OTAY), { id, expectedVersion: undefined, reason: 'Found.' });
    await offer(caseId);
    expect((await send(path)).body).toContain('Ya no se espera nada');
    expect((await stateOf(caseId)).lead).toBe(OTAY);
  });

  it('is worth nothing when it is altered, old, or its person has left', async () => {
    await offer(await file());
    await deliver();
    const path = linksTo(ANAM).get('Aceptar el traspaso')!;
    const forged = path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const wrong = await send(forged);
    expect([wrong.statusCode, wrong.body.includes('This link leads nowhere')]).toEqual([404, true]);
    expect((await open('/act/anything')).statusCode).toBe(404);
    await database.owner.query(`update person set disabled_at = now() where username = $1`, [`supervisor.${ANAM}`]);
    expect((await send(path)).body).toContain('Usted ya no puede hacer esto');
    await database.owner.query(`update person set disabled_at = null`);
    await database.owner.query(
      `update act_link set issued_at = issued_at - interval '8 days', expires_at = expires_at - interval '8 days'`,
    );
    expect((await send(path)).statusCode).toBe(404);
  });
});

it('is the only thing that takes a form: a route that knows its caller by a cookie does not', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await app.inject({ method: 'PUT', url: '/api/v1/me/reach', headers, payload: 'email=1' });
  expect(answer.statusCode).toBe(415);
});
