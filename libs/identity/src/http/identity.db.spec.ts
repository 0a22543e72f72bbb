import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { HttpModule, openHttp } from '#platform/http';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { newId } from '#platform/ids';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentitySeed } from '../application/identity-seed.js';
import { permissionsOf } from '../domain/roles.js';
import { IdentityHttpModule } from './http.module.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
let password: string;

const layDesks = () =>
  database.owner.query(`
    insert into country values ('US', '{}', true, '{en}', 'en', '{}'), ('MX', '{}', true, '{es}', 'es', '{}');
    insert into agency select id, country, 'federal', '{}', null, null, '[]', null, null, 'sourced'
      from (values ('us-joint', 'US'), ('mx-joint', 'MX'), ('us-sd-fire', 'US')) as a(id, country);
    insert into desk select id, agency, country, 'federal', null, '{}', 'UTC', '{"kind":"always"}', '{en}', true, joint, null, '{}', '{}'
      from (values ('us-joint-desk', 'us-joint', 'US', true), ('mx-joint-desk', 'mx-joint', 'MX', true), ('us-sd-fire', 'us-sd-fire', 'US', false))
        as d(id, agency, country, joint);
    update desk set name = '{"en": "Joint desk", "es": "Mesa conjunta"}', zone = 'America/Los_Angeles', languages = '{en,es}'
      where id = 'us-joint-desk';
  `);

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-identity-http-'));
  await layDesks();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  @Module({
    imports: [
      ConfigModule.for(env),
      ObservabilityModule,
      PersistenceModule,
      RealmModule,
      HttpModule,
      LedgerModule,
      IdentityHttpModule,
    ],
  })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(IdentitySeed).apply(folder);
  ({ password } = JSON.parse(await readFile(join(folder, 'demo-credentials.json'), 'utf8')));
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) =>
  app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
const login = (username: string, headers = {}) => call('POST', '/auth/login', { username, password }, headers);

interface Signed {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
}
const signIn = async (username: string): Promise<Signed> => {
  const answer = await login(username);
  return { cookie: String(answer.headers['set-cookie']).split(';')[0]!, 'x-csrf-token': answer.json().csrfToken };
};

describe('signing in over http', () => {
  it('sets a cookie that scripts and other sites cannot use, and tells who one is', async () => {
    const answer = await login('liaison.us-sd-fire');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(/^enlace_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.json()).toEqual({
      user: {
        id: expect.any(String),
        username: 'liaison.us-sd-fire',
        name: expect.any(String),
        desk: 'us-sd-fire',
        agency: 'us-sd-fire',
        country: 'US',
        roles: ['liaison'],
      },
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('answers 401 in the language asked for, whatever was wrong', async () => {
    const spanish = { 'accept-language': 'es-MX' };
    const wrong = await call('POST', '/auth/login', { username: 'liaison.us-sd-fire', password: 'wrong' }, spanish);
    const unknown = await call('POST', '/auth/login', { username: 'nobody', password: 'wrong' }, spanish);
    const bare = ({ statusCode, body }: typeof wrong) => ({ statusCode, body: body.replace(/"correlationId":"[^"]+"/, '') });
    expect(bare(wrong)).toEqual(bare(unknown));
    expect(wrong.json()).toMatchObject({ status: 401, code: 'sign-in-refused', title: 'Usuario o contraseña no aceptados' });
  });

  it('answers 429 with Retry-After to whoever keeps guessing', async () => {
    const guess = () => call('POST', '/auth/login', { username: 'keeps.guessing', password: 'wrong' });
    for (let turn = 0; turn < 5; turn += 1) expect((await guess()).statusCode).toBe(401);
    const answer = await guess();
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(13);
  });

  it.each([
    {},
    { username: 'a' },
    { username: 1, password: 'b' },
    { username: 'a', password: 'b', admin: true },
    { username: '', password: '' },
  ])('refuses %j as malformed', async (body) => {
    expect((await call('POST', '/auth/login', body)).statusCode).toBe(400);
  });
});

describe('a session over http', () => {
  it('tells user, desk and permissions, and the CSRF token again', async () => {
    const { cookie, 'x-csrf-token': csrfToken } = await signIn('administrator.us-joint-desk');
    const answer = await call('GET', '/me', undefined, { cookie });
    expect(answer.json()).toEqual({
      user: expect.objectContaining({ username: 'administrator.us-joint-desk' }),
      desk: {
        id: 'us-joint-desk',
        agencyId: 'us-joint',
        country: 'US',
        name: { en: 'Joint desk', es: 'Mesa conjunta' },
        zone: 'America/Los_Angeles',
        corridorId: null,
        languages: ['en', 'es'],
      },
      permissions: [...permissionsOf(['administrator'])].toSorted(),
      csrfToken,
    });
  });

  it('is over after sign-out, which needs the CSRF token', async () => {
    const signed = await signIn('liaison.us-sd-fire');
    expect((await call('POST', '/auth/logout', undefined, { cookie: signed.cookie })).json()).toMatchObject({
      status: 403,
      code: 'csrf-token-wrong',
    });
    const answer = await call('POST', '/auth/logout', undefined, { ...signed });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toContain('Max-Age=0');
    expect((await call('GET', '/me', undefined, { cookie: signed.cookie })).statusCode).toBe(401);
  });

  it('is not told of without one', async () => {
    expect((await call('GET', '/me')).statusCode).toBe(401);
    expect((await call('GET', '/me', undefined, { authorization: 'Bearer enl_none' })).statusCode).toBe(401);
  });
});

describe('tokens over http', () => {
  it('are made with a session, told once, shown with their last use, and revoked', async () => {
    const signed = { ...(await signIn('supervisor.us-sd-fire')) };
    const made = (await call('POST', '/me/tokens', { label: 'feed', ttl: '30d' }, signed)).json();
    const authorization = `Bearer ${made.token}`;
    expect((await call('GET', '/me', undefined, { authorization })).json()).toMatchObject({
      user: { username: 'supervisor.us-sd-fire' },
    });
    const byToken = await call('POST', '/me/tokens', { label: 'more', ttl: '30d' }, { authorization });
    expect(byToken.json()).toMatchObject({ status: 403, code: 'token-by-token' });
    const { items } = (await call('GET', '/me/tokens', undefined, signed)).json();
    expect(items).toEqual([{ id: made.id, label: 'feed', expiresAt: made.expiresAt, lastUsedAt: expect.any(String) }]);
    expect((await call('POST', `/me/tokens/${made.id}/revoke`, undefined, signed)).statusCode).toBe(204);
    expect((await call('GET', '/me', undefined, { authorization })).statusCode).toBe(401);
  });

  it('live 90 days at most, and are nobody else’s to end', async () => {
    const signed = { ...(await signIn('supervisor.us-sd-fire')) };
    expect((await call('POST', '/me/tokens', { label: 'feed', ttl: '91d' }, signed)).json()).toMatchObject({
      status: 422,
      code: 'token-life-too-long',
    });
    const { id } = (await call('POST', '/me/tokens', { label: 'feed', ttl: '1h' }, signed)).json();
    const other = { ...(await signIn('liaison.us-sd-fire')) };
    expect((await call('POST', `/me/tokens/${id}/revoke`, undefined, other)).statusCode).toBe(404);
  });
});

describe('people over http', () => {
  const newcomer = {
    username: 'p.quintana',
    name: 'Priya Quintana',
    memberships: [{ desk: 'us-joint-desk', roles: ['liaison'] }],
  };

  it('are added, given a password, listed and disabled by the administrator of their agency', async () => {
    const signed = { ...(await signIn('administrator.us-joint-desk')) };
    const added = await call('POST', '/people', newcomer, { ...signed, 'idempotency-key': 'k1' });
    expect(added.statusCode).toBe(201);
    const { id, version } = added.json();
    expect((await call('POST', '/people', newcomer, { ...signed, 'idempotency-key': 'k1' })).json()).toEqual({ id, version });
    expect((await call('POST', '/people', newcomer, { ...signed, 'idempotency-key': 'k2' })).statusCode).toBe(409);
    expect((await call('POST', `/people/${id}/password`, { password: 'Tijuana2026Tijuana' }, signed)).json()).toMatchObject({
      status: 422,
      code: 'password-guessable',
    });
    expect((await call('POST', `/people/${id}/password`, { password: 'four herons over the weir' }, signed)).statusCode).toBe(
      204,
    );
    expect(
      (await call('POST', '/auth/login', { username: newcomer.username, password: 'four herons over the weir' })).statusCode,
    ).toBe(200);
    const page = await call('GET', '/people?limit=3', undefined, signed);
    expect(page.json().items).toHaveLength(3);
    const rest = await call('GET', `/people?limit=200&cursor=${page.json().nextCursor}`, undefined, signed);
    expect(rest.json().items.map(({ username }: { username: string }) => username)).toContain('p.quintana');
    expect((await call('POST', `/people/${id}/disable`, undefined, { ...signed, 'if-match': '"1"' })).statusCode).toBe(412);
    const ended = await call('POST', `/people/${id}/disable`, undefined, { ...signed, 'if-match': '"2"' });
    expect([ended.statusCode, ended.headers['etag']]).toEqual([200, '"3"']);
  });

  it('are no business of anybody else', async () => {
    const signed = { ...(await signIn('supervisor.us-joint-desk')) };
    expect((await call('GET', '/people', undefined, signed)).statusCode).toBe(403);
    expect((await call('POST', '/people', newcomer, { ...signed, 'idempotency-key': 'k3' })).statusCode).toBe(403);
  });

  it('of another agency are not there', async () => {
    const signed = { ...(await signIn('administrator.mx-joint-desk')) };
    const { rows } = await database.owner.query(`select id from person where username = 'liaison.us-sd-fire'`);
    expect((await call('POST', `/people/${rows[0].id}/disable`, undefined, signed)).statusCode).toBe(404);
    expect((await call('POST', '/people/not-an-id/disable', undefined, signed)).statusCode).toBe(404);
    const foreign = { ...newcomer, username: 'x.y', memberships: [{ desk: 'us-sd-fire', roles: ['liaison'] }] };
    expect((await call('POST', '/people', foreign, { ...signed, 'idempotency-key': 'k4' })).json()).toMatchObject({
      status: 403,
      code: 'desk-not-administered',
    });
  });
});

describe('a person’s own saved views', () => {
  const view = { screen: 'cases', name: 'Lo urgente de hoy', query: 'priority=P1,P2&sort=priority', position: 1 };
  const save = async (headers: Signed, id: string, body: object = view) =>
    call('PUT', `/me/saved-views/${id}`, body, { ...headers });
  const all = async (headers: Signed) => (await call('GET', '/me/saved-views', undefined, { ...headers })).json().items;

  it('are kept, changed under the same id, ordered and deleted, and are nobody else’s', async () => {
    const [mine, theirs] = [await signIn('liaison.us-joint-desk'), await signIn('liaison.mx-joint-desk')];
    const [first, second] = [newId(), newId()];
    expect((await save(mine, first)).json()).toEqual({ id: first, ...view });
    await save(mine, second, { ...view, name: 'Todo', query: '', position: 0 });
    await save(mine, first, { ...view, name: 'Otra' });
    expect((await all(mine)).map(({ name }: { name: string }) => name)).toEqual(['Todo', 'Otra']);

    expect(await all(theirs)).toEqual([]);
    expect((await call('DELETE', `/me/saved-views/${first}`, undefined, { ...theirs })).statusCode).toBe(404);
    await save(theirs, first, { ...view, name: 'Mía' });
    expect((await all(mine)).map(({ name }: { name: string }) => name)).toEqual(['Todo', 'Otra']);

    expect((await call('DELETE', `/me/saved-views/${first}`, undefined, { ...mine })).statusCode).toBe(204);
    expect((await call('DELETE', `/me/saved-views/${first}`, undefined, { ...mine })).statusCode).toBe(404);
    expect((await call('GET', '/me/saved-views')).statusCode).toBe(401);
  });

  it('are refused when they are malformed, or when there are fifty', async () => {
    const mine = await signIn('supervisor.us-joint-desk');
    for (const wrong of [
      { name: '' },
      { name: 'x'.repeat(61) },
      { name: ' ' },
      { query: 'a b' },
      { query: 'x'.repeat(1001) },
      { screen: 'Á' },
    ])
      expect((await save(mine, newId(), { ...view, ...wrong })).statusCode).toBe(400);
    expect((await save(mine, 'mine')).statusCode).toBe(404);
    const saved = await Promise.all(Array.from({ length: 52 }, () => save(mine, newId())));
    expect(saved.filter(({ statusCode }) => statusCode === 200)).toHaveLength(50);
    expect(saved.filter(({ statusCode }) => statusCode === 422).map((answer) => answer.json().code)).toEqual([
      'saved-views-full',
      'saved-views-full',
    ]);
    const [{ id }] = await all(mine);
    expect((await save(mine, id)).statusCode).toBe(200);
  });
});
