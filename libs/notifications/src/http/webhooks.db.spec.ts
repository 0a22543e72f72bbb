import 'reflect-metadata';
import { DirectoryModule, DirectorySeed } from '#directory';
import { type DeskId, type Instant, LIVE, type Realm } from '#kernel';
import { CreateToken, IdentityModule, IdentitySeed, PeopleQueries } from '#identity';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { HostResolver } from '#platform/egress';
import { HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook as PublicVerifier } from 'standardwebhooks';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { Notify } from '../application/notify.handler.js';
import { NotificationsModule } from '../notifications.module.js';
import { NotificationsHttpModule } from './http.module.js';

const ADMINISTRATOR = 'supervisor.us-sd-fire';
const REASON = 'The dispatch computer shows what waits';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Endpoint {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
let server: Server;
let port: number;
const env = readEnv({ DATABASE_URL: 'postgres://set-below', ENLACE_LOG_LEVEL: 'silent', ENLACE_EGRESS: 'any' });
const received: Received[] = [];
const tokens = new Map<string, string>();
/** What the other side answers, by path. */
let answer: (path: string, response: ServerResponse) => unknown;
const taken = (_path: string, response: ServerResponse): unknown => response.writeHead(204).end();

const openOtherSide = async (): Promise<void> => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers, body: Buffer.concat(parts).toString() });
      answer(path, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
};

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-webhooks-'));
  await openOtherSide();
  Object.assign(env, {
    DATABASE_URL: database.url,
    ENLACE_DATA: folder,
    PUBLIC_URL: 'https://enlace.border.example',
    ENLACE_EGRESS_TIMEOUT_MILLIS: 300,
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
    providers: [DispatchDeliveries],
  })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DirectorySeed).apply();
  await app.get(IdentitySeed).apply(folder);
  await database.owner.query(
    `update membership set roles = array['supervisor', 'administrator']
     where person_id = (select id from person where username = $1)`,
    [ADMINISTRATOR],
  );
});
afterAll(async () => {
  await app?.close();
  server?.closeAllConnections();
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.owner.query('truncate webhook_attempt, delivery, notification, webhook cascade');
  await database.owner.query(`delete from outbox where type like 'webhook.%'`);
  received.length = 0;
  answer = taken;
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
const call = async (method: 'GET' | 'POST', url: string, payload?: object, username = ADMINISTRATOR, headers = {}) => {
  const given = await app.inject({
    method,
    url: `/api/v1/webhooks${url}`,
    headers: { authorization: `Bearer ${await as(username)}`, ...headers },
    ...(payload && { payload }),
  });
  return { status: given.statusCode, body: given.body === '' ? null : given.json() };
};
const register = async (path = '/in', more: object = {}): Promise<Endpoint> => {
  const { status, body } = await call('POST', '', {
    name: `CAD ${path}`,
    url: `http://127.0.0.1:${port}${path}`,
    deskId: 'us-sd-fire',
    covers: 'desk',
    urgencies: ['life-safety', 'urgent', 'routine'],
    reason: REASON,
    ...more,
  });
  expect([status, body]).toEqual([201, { id: expect.any(String), version: 1, secret: expect.stringMatching(/^whsec_/) }]);
  return body;
};
const offered = (urgency: 'life-safety' | 'urgent' | 'routine' = 'urgent', realm: Realm = LIVE): Envelope => ({
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
  data: {
    fromDeskId: 'mx-tij-bomb',
    toDeskId: 'us-sd-fire',
    respondBy: '2026-11-23T22:25:01.245Z',
    urgency,
    reason: 'the victim is Morales',
  },
});
const tell = (...envelopes: Envelope[]) => app.get(Notify).execute(envelopes);
const round = (atOnce = 4) => app.get(DispatchDeliveries).round('endpoints', atOnce);
/** Time passes for what waits and for endpoints that are left alone. */
const pass = async (minutes: number): Promise<void> => {
  await database.owner.query(
    `update delivery set not_before = not_before - make_interval(mins => $1), queued_at = queued_at - make_interval(mins => $1)`,
    [minutes],
  );
  await database.owner.query('update webhook set rest_until = rest_until - make_interval(mins => $1)', [minutes]);
};
const rows = async (id?: string): Promise<Record<string, unknown>[]> =>
  (
    await database.owner.query(
      `select state, reason, attempts, reply from delivery where channel = 'webhook' and ($1::uuid is null or recipient_id = $1)
       order by created_at, id`,
      [id ?? null],
    )
  ).rows;
const seen = async (id: string) => (await call('GET', '')).body.items.find((one: { readonly id: string }) => one.id === id);
const verify = (secret: string, { body, headers }: Received): unknown =>
  new PublicVerifier(secret).verify(body, headers as Record<string, string>);

describe('a message', () => {
  it('is one for each event and endpoint, signed so that the public library takes it, and says nothing of the case', async () => {
    const { secret } = await register();
    const event = offered('life-safety');
    await tell(event);
    await tell(event);
    await round();
    expect(received).toHaveLength(1);
    const [message] = received;
    expect(verify(secret, message!)).toEqual({
      type: 'handoff.offered',
      timestamp: expect.any(String),
      data: {
        eventId: event.id,
        number: null,
        urgency: 'life-safety',
        act: null,
        dueAt: '2026-11-23T22:25:01.245Z',
        link: `https://enlace.border.example/handoffs/${event.stream.slice('handoff:'.length)}`,
        desks: ['us-sd-fire'],
        realm: 'live',
        exercise: false,
      },
    });
    expect(message!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^msg_[0-9a-f-]{36}$/),
    });
    expect(message!.body).not.toMatch(/Morales|victim/);
    expect(() => verify(`whsec_${Buffer.alloc(32, 7).toString('base64')}`, message!)).toThrow('No matching signature');
    expect(await rows()).toMatchObject([{ state: 'sent', reply: '204' }]);
  });

  it('of a drill is written down and goes nowhere, and the table refuses that it ever does', async () => {
    await register();
    const drill = newId() as string as Realm;
    await app.get(RealmClocks).open(drill, 'quake', '2026-11-23T21:25:01.245Z' as Instant, 1);
    await tell(offered('life-safety', drill));
    await round();
    expect(await rows()).toMatchObject([{ state: 'suppressed', reason: 'exercise' }]);
    expect(received).toEqual([]);
    const plant = `update delivery set state = 'queued', not_before = now() where channel = 'webhook'`;
    await expect(database.owner.query(plant)).rejects.toThrow('delivery_exercise_fence');
  });

  it('goes to those that asked for its urgency and its event, and for this desk', async () => {
    await register('/urgent-only', { urgencies: ['urgent'] });
    await register('/declined-only', { eventTypes: ['handoff.declined'] });
    await register('/agency', { covers: 'agency' });
    await tell(offered('routine'), offered('urgent'));
    await round();
    await round();
    expect(received.map(({ path }) => path).toSorted()).toEqual(['/agency', '/agency', '/urgent-only']);
  });

  it('goes out once, however many workers look at the same moment', async () => {
    await register();
    await tell(...Array.from({ length: 12 }, () => offered()));
    for (let nth = 0; nth < 12; nth += 1) await Promise.all(Array.from({ length: 4 }, () => round(1)));
    const ids = received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
  });
});

describe('a secret', () => {
  it('is told when it is made and never again', async () => {
    const { id, secret } = await register();
    expect(JSON.stringify(await seen(id))).not.toContain(secret);
    const kept = await database.owner.query('select (select jsonb_agg(to_jsonb(w)) from webhook w)::text as text');
    const bodies = await database.owner.query(`select convert_from(body, 'utf8') as text from ledger_entry`);
    const texts = [...kept.rows, ...bodies.rows].map(({ text }) => String(text)).join(' ');
    expect(texts).not.toContain(secret.slice('whsec_'.length));
  });

  it('that was changed signs beside the new one, so that both are taken for a day', async () => {
    const { id, secret, version } = await register();
    const rotated = await call('POST', `/${id}/rotate`, { reason: 'yearly' }, ADMINISTRATOR, { 'if-match': `"${version}"` });
    expect([rotated.status, rotated.body.version]).toEqual([200, 2]);
    await tell(offered());
    await round();
    const message = received[0]!;
    expect(String(message.headers['webhook-signature']).split(' ')).toHaveLength(2);
    for (const one of [secret, rotated.body.secret]) expect(verify(one, message)).toMatchObject({ type: 'handoff.offered' });
    expect((await seen(id)).oldSecretUntil).not.toBeNull();
    expect((await call('POST', `/${id}/rotate`, { reason: 'again' }, ADMINISTRATOR, { 'if-match': '"1"' })).status).toBe(412);
  });
});

describe('an endpoint that does not take its message', () => {
  it('and hangs is given up for this time, and holds up neither its neighbour nor more than one message of its own', async () => {
    const slow = await register('/slow');
    const quick = await register('/quick');
    answer = (path, response) => (path === '/slow' ? undefined : taken(path, response));
    await tell(offered());
    await round();
    expect(await rows(slow.id)).toMatchObject([{ state: 'queued', reason: 'timed-out' }]);
    expect(await rows(quick.id)).toMatchObject([{ state: 'sent' }]);
    await tell(offered(), offered());
    await round();
    expect(received.filter(({ path }) => path === '/slow')).toHaveLength(1);
    expect(received.filter(({ path }) => path === '/quick')).toHaveLength(3);
    expect(await seen(slow.id)).toMatchObject({ state: 'active', waiting: 3, failingSince: expect.any(String) });
  });

  it('gets what touches life all the same', async () => {
    await register();
    answer = (_, response) => response.writeHead(500).end('no disk');
    await tell(offered());
    await round();
    await tell(offered('life-safety'));
    await round();
    expect(received).toHaveLength(2);
  });

  it('for an hour gets it once it answers, with what gathered, each under its one id', async () => {
    const { id } = await register();
    answer = (_, response) => response.writeHead(500).end('no disk');
    await tell(offered());
    for (let minute = 0; minute < 60; minute += 1) {
      await round();
      await pass(1);
    }
    expect(await rows()).toMatchObject([{ state: 'queued', reason: 'answered-error', attempts: 4, reply: '500 no disk' }]);
    await tell(offered());
    answer = taken;
    await round();
    await round();
    expect(await rows()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    const [, , , , second, first] = received.map(({ headers }) => headers['webhook-id']);
    expect([first, received.length, second === first]).toEqual([received[0]!.headers['webhook-id'], 6, false]);
    expect(await seen(id)).toMatchObject({ failingSince: null, waiting: 0, sent: 2 });
  });

  it('and points to this machine is not followed there', async () => {
    await register();
    answer = (_, response) => response.writeHead(307, { location: `http://127.0.0.1:${port}/secret` }).end();
    await tell(offered());
    await round();
    expect(received.map(({ path }) => path)).toEqual(['/in']);
    expect(await rows()).toMatchObject([{ state: 'queued', reason: 'redirected' }]);
  });

  it('and asks for time is given it', async () => {
    await register();
    answer = (_, response) => response.writeHead(429, { 'retry-after': '600' }).end();
    await tell(offered());
    await round();
    await pass(9);
    await round();
    expect(received).toHaveLength(1);
    await pass(1);
    answer = taken;
    await round();
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
  });

  it('whose name is given a private address between two messages gets no second one', async () => {
    const { id } = await register('/in', { url: `http://hooks.fire.example:${port}/in` });
    const resolver = app.get(HostResolver);
    const answers = [['127.0.0.1'], ['127.0.0.1']];
    resolver.resolve = () => Promise.resolve(answers.shift() ?? []);
    await tell(offered());
    await round();
    expect(received).toHaveLength(1);
    env.ENLACE_EGRESS = 'public';
    await database.owner.query(`update webhook set body = jsonb_set(body, '{url}', $1)`, [
      `"https://hooks.fire.example:${port}/in"`,
    ]);
    await tell(offered());
    await round();
    env.ENLACE_EGRESS = 'any';
    expect(received).toHaveLength(1);
    expect((await rows(id))[1]).toMatchObject({ state: 'queued', reason: 'address-forbidden' });
  });
});

describe('an endpoint that is gone', () => {
  const stopped = async (): Promise<Envelope> =>
    (await database.owner.query(`select envelope from outbox where type = 'webhook.disabled'`)).rows[0].envelope;

  it('by its own word is disabled at once; what waits has failed, its desk is told, and nothing more is planned', async () => {
    const { id } = await register();
    answer = (_, response) => response.writeHead(410).end();
    await tell(offered(), offered());
    await round(1);
    expect(received).toHaveLength(1);
    expect((await rows()).map(({ reason }) => String(reason)).toSorted()).toEqual(['endpoint-gone', 'endpoint-off']);
    expect(await seen(id)).toMatchObject({ state: 'disabled', disabled: { because: 'gone' }, failed: 2 });
    await tell(await stopped());
    const told = await database.owner.query(
      `select desk_id, audience, urgency, nobody_reached from notification where event_type = 'webhook.disabled' and desk_id = 'us-sd-fire'`,
    );
    expect(told.rows).toMatchObject([{ audience: 'supervisor', urgency: 'urgent' }]);
    await tell(offered());
    expect(await rows()).toHaveLength(2);
  });

  it('for three days is disabled after ten attempts', async () => {
    const { id } = await register();
    answer = (_, response) => response.writeHead(500).end();
    await tell(offered());
    for (let nth = 0; nth < 9; nth += 1) {
      await round(1);
      await pass(30 * 60);
    }
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 9 }]);
    await round(1);
    expect(received).toHaveLength(10);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'failed', reason: 'gave-up' }]);
    expect(await seen(id)).toMatchObject({ state: 'disabled', disabled: { because: 'gave-up' } });
    expect((await stopped()).data).toMatchObject({ deskId: 'us-sd-fire', because: 'gave-up', urgency: 'urgent' });
  });

  it('is enabled by a person, who has sent again what failed, under the same ids', async () => {
    const { id } = await register();
    answer = (_, response) => response.writeHead(410).end();
    await tell(offered());
    await round();
    expect((await call('POST', `/${id}/resend`)).body).toMatchObject({ code: 'webhook-not-active' });
    expect((await call('POST', `/${id}/enable`, { reason: 'mended' })).body).toEqual({ version: 3 });
    answer = taken;
    expect((await call('POST', `/${id}/resend`)).body).toEqual({ queued: 1 });
    await round();
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });
});

describe('an administrator', () => {
  it('reads the last attempts, with what the endpoint said, and sends one again that it lost', async () => {
    const { id } = await register();
    answer = (_, response) => response.writeHead(500).end('no <b>disk</b>\u0007');
    await tell(offered());
    await round();
    answer = taken;
    await pass(1);
    await round();
    const { body } = await call('GET', `/${id}/attempts?limit=1`);
    expect(body).toMatchObject({
      items: [{ status: 204, fault: null, attempt: 2, eventType: 'handoff.offered', deliveryState: 'sent' }],
      nextCursor: expect.any(String),
    });
    const older = await call('GET', `/${id}/attempts?cursor=${body.nextCursor}`);
    expect(older.body).toMatchObject({
      items: [{ status: 500, fault: 'answered-error', reply: 'no <b>disk</b>' }],
      nextCursor: null,
    });
    const deliveryId = body.items[0].deliveryId;
    expect((await call('POST', `/${id}/deliveries/${deliveryId}/resend`)).status).toBe(204);
    expect((await call('POST', `/${id}/deliveries/${deliveryId}/resend`)).body).toMatchObject({
      code: 'webhook-message-on-its-way',
    });
    await round();
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('tests an endpoint, be it disabled, and sees its answer; not again and again', async () => {
    const { id, secret } = await register();
    await call('POST', `/${id}/disable`, { reason: 'maintenance' });
    answer = (_, response) => response.writeHead(200).end('welcome');
    const tested = await call('POST', `/${id}/test`);
    expect([tested.status, tested.body]).toEqual([
      200,
      { status: 200, fault: null, reply: 'welcome', millis: expect.any(Number) },
    ]);
    expect(verify(secret, received[0]!)).toMatchObject({ type: 'enlace.test', data: { exercise: false } });
    expect((await call('POST', `/${id}/test`)).body).toMatchObject({ code: 'webhook-test-too-soon', status: 429 });
    expect((await call('GET', `/${id}/attempts`)).body.items).toMatchObject([{ eventType: 'enlace.test', deliveryId: null }]);
  });

  it('of another agency neither sees nor alters it, and a supervisor may do nothing with it', async () => {
    const { id } = await register();
    const foreign = 'administrator.us-joint-desk';
    expect((await call('GET', '', undefined, foreign)).body.items).toEqual([]);
    const acts = [`/${id}/rotate`, `/${id}/disable`, `/${id}/remove`];
    for (const act of acts) expect((await call('POST', act, { reason: 'x' }, foreign)).status).toBe(404);
    for (const act of [`/${id}/test`, `/${id}/resend`]) expect((await call('POST', act, undefined, foreign)).status).toBe(404);
    expect((await call('GET', `/${id}/attempts`, undefined, foreign)).status).toBe(404);
    expect((await call('GET', '', undefined, 'supervisor.us-sd-sdpd')).status).toBe(403);
  });

  it('gives a reason for each act, and names a desk of the own agency and an address that may be used', async () => {
    const body = { name: 'CAD', url: 'https://h.example/', deskId: 'us-sd-fire', covers: 'desk', urgencies: ['urgent'] };
    expect((await call('POST', '', body)).body.errors[0]).toMatchObject({ pointer: '/reason' });
    expect((await call('POST', '', { ...body, reason: 'x', deskId: 'us-sd-sdpd' })).body).toMatchObject({
      code: 'webhook-desk-foreign',
    });
    env.ENLACE_EGRESS = 'public';
    const local = await call('POST', '', { ...body, reason: 'x', url: 'https://[::ffff:10.0.0.1]/' });
    env.ENLACE_EGRESS = 'any';
    expect(local.body).toMatchObject({ code: 'webhook-target-forbidden', errors: [{ pointer: '/url' }] });
  });

  it('removes it: what waits has failed, and it is listed no more', async () => {
    const { id } = await register();
    await tell(offered());
    expect((await call('POST', `/${id}/remove`, { reason: 'replaced' })).status).toBe(200);
    expect((await call('GET', '')).body.items).toEqual([]);
    await round();
    expect([received, await rows()]).toMatchObject([[], [{ state: 'failed', reason: 'endpoint-off' }]]);
  });
});
