import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { HttpModule, openHttp } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AgencyBrowser } from '../../../../test/support/agency-browser.js';
import { IdentityProvider } from '../../../../test/support/identity-provider.js';
import type { AgencyId } from '#kernel';
import { Egress, HostResolver } from '#platform/egress';
import { until } from '../../../../test/support/until.js';
import { GuardedFetch } from '../application/guarded-fetch.js';
import { IdentityAuthenticator } from '../application/identity-authenticator.js';
import { IdentitySeed } from '../application/identity-seed.js';
import { ServiceClient } from '../application/service-client.js';
import { ServiceSecrets } from '../application/service-secrets.js';
import { IdentityHttpModule } from './http.module.js';

const LIAISON = 'liaison.us-joint-desk';
const SUPERVISOR = 'supervisor.us-joint-desk';
const ADMINISTRATOR = 'administrator.us-joint-desk';
const SECRET = 'the-secret-of-the-joint-desk';
const ACCOUNTS = [
  { sub: 'sub-liaison', name: 'Ana of the service' },
  { sub: 'sub-supervisor', name: 'Luis of the service' },
  // Called like somebody here: that binds nobody.
  { sub: 'sub-stranger', name: 'x', preferred_username: LIAISON, email: `${LIAISON}@agency.example` },
];

let database: TestDatabase;
let app: NestFastifyApplication;
let provider: IdentityProvider;
let folder: string;
let password: string;
let origin: string;
let serviceId: string;

const layDesks = () =>
  database.owner.query(`
    insert into country values ('US', '{}', true, '{en}', 'en', '{}');
    insert into agency values ('us-joint', 'US', 'federal', '{"en": "Joint agency", "es": "Dependencia conjunta"}', null, null, '[]', null, null, 'sourced');
    insert into desk values ('us-joint-desk', 'us-joint', 'US', 'federal', null, '{}', 'UTC', '{"kind":"always"}', '{en}', true, true, null, '{}', '{}');
  `);

beforeAll(async () => {
  // The provider tells that it is no provider for production, which is true.
  jest.spyOn(console, 'warn').mockReturnValue();
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'enlace-agency-sign-in-'));
  await layDesks();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_DATA: folder, ENLACE_EGRESS: 'any' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
  @Module({ imports: [...platform, LedgerModule, IdentityHttpModule] })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.listen(0, '127.0.0.1');
  origin = `http://localhost:${new URL(await app.getUrl()).port}`;
  await app.get(IdentitySeed).apply(folder);
  ({ password } = JSON.parse(await readFile(join(folder, 'demo-credentials.json'), 'utf8')));
  serviceId = newId();
  provider = await IdentityProvider.open({
    accounts: ACCOUNTS,
    port: 0,
    client: { clientId: 'enlace', secret: SECRET, redirectUri: `${origin}/oidc/callback` },
  });
  mkdirSync(join(folder, 'sign-in-services'));
  writeFileSync(join(folder, 'sign-in-services', 'us-joint.secret'), `${SECRET}\n`);
});
afterAll(async () => {
  await provider?.close();
  await app?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

type Headers = Record<string, string>;
const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Headers = {}) =>
  app.inject({ method, url, headers, ...(payload && { payload }) });
const api = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Headers = {}) =>
  call(method, `/api/v1${url}`, payload, { host: new URL(origin).host, ...headers });
const login = (username: string) => api('POST', '/auth/login', { username, password });
const cookiesOf = (answer: Awaited<ReturnType<typeof call>>): Headers =>
  Object.fromEntries(
    [answer.headers['set-cookie'] ?? []].flat().map((text) => text.split(';')[0]!.split('=') as [string, string]),
  );
const administrator = async (): Promise<Headers> => {
  const answer = await login(ADMINISTRATOR);
  return { cookie: `enlace_session=${cookiesOf(answer).enlace_session}`, 'x-csrf-token': answer.json().csrfToken };
};
const idOf = async (username: string): Promise<string> =>
  (await database.owner.query('select id from person where username = $1', [username])).rows[0].id;
const settings = (more: object = {}) => ({
  issuer: provider.issuer,
  clientId: 'enlace',
  hasSecret: true,
  strongAcr: [],
  strongAmr: ['mfa'],
  ...more,
});

/** Somebody at a browser of their own, who was sent to the service. */
const leave = async (by: Headers = {}, path = `/auth/agency-services/${serviceId}/begin`) => {
  const answer = await api('POST', path, path.includes('step-up') ? undefined : {}, by);
  return { answer, trip: cookiesOf(answer).enlace_trip ?? '', address: answer.json().address as string };
};
/** At the service: who they are there, and how strongly they prove it. The address that they are sent back to. */
const prove = async (address: string, sub: string, strong = true, browser = new AgencyBrowser()): Promise<string> => {
  const page = await browser.go(address, origin);
  if (page.url.startsWith(origin)) return page.url;
  return (await browser.send(page.url, { sub, ...(strong && { strong: 'yes' }) }, origin)).url;
};
const back = (url: string, trip: string) => call('GET', url.slice(origin.length), undefined, { cookie: `enlace_trip=${trip}` });
const enter = async (sub: string, strong = true, browser?: AgencyBrowser) => {
  const { address, trip } = await leave();
  return back(await prove(address, sub, strong, browser), trip);
};
const sessionIn = (answer: Awaited<ReturnType<typeof call>>): Headers => ({
  cookie: `enlace_session=${cookiesOf(answer).enlace_session}`,
});
const me = async (by: Headers) => (await api('GET', '/me', undefined, by)).statusCode;
const FAILED = (code: string): string => `/?sign-in-failed=${code}`;

describe('the sign-in service of an agency', () => {
  it('is asked what it is before it is kept, and by no other name', async () => {
    const by = await administrator();
    const add = (more: object) => api('POST', '/agency-sign-in/service', settings(more), by);
    for (const issuer of [provider.issuer.replace('localhost', '127.0.0.1'), `${provider.issuer}/other`, 'http://localhost:1'])
      expect((await add({ issuer })).json()).toMatchObject({ status: 422, code: 'sign-in-service-unfit' });
    const added = await add({});
    expect(added.statusCode).toBe(200);
    serviceId = added.json().id;
    expect((await add({})).json()).toMatchObject({ status: 409, code: 'sign-in-service-known' });
  });

  it('is offered to whoever has not signed in, and says nothing of any person; its secret is shown to nobody', async () => {
    const offered = await api('GET', '/auth/agency-services');
    const name = { en: 'Joint agency', es: 'Dependencia conjunta' };
    expect(offered.json().items).toEqual([{ id: serviceId, agencyId: 'us-joint', name, deskIds: ['us-joint-desk'] }]);
    const seen = await api('GET', '/agency-sign-in/service', undefined, await administrator());
    expect(seen.json()).toMatchObject({
      redirectUri: `${origin}/oidc/callback`,
      secretFile: join(folder, 'sign-in-services', 'us-joint.secret'),
      isSecretThere: true,
      service: { issuer: provider.issuer, logoutUri: `${origin}/oidc/logout/${serviceId}`, accounts: [] },
    });
    expect(offered.body + seen.body).not.toContain(SECRET);
    const kept = await database.owner.query('select to_jsonb(s)::text as row from sign_in_service s');
    expect(kept.rows[0].row).not.toContain(SECRET);
  });

  it('sends by code, PKCE, state and nonce to the service, in a cookie that other sites’ pages cannot read', async () => {
    const { answer, address } = await leave();
    const asked = new URL(address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{50,}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      max_age: '43200',
    });
    expect(answer.headers['set-cookie']).toMatch(/^enlace_trip=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=300$/);
    expect(await back(`${origin}/oidc/callback?code=x`, '')).toMatchObject({
      headers: { location: FAILED('sign-in-service-refused') },
    });
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere', 'cases', '/a b'])(
    'does not come back to %s',
    async (returnTo) => {
      const answer = await api('POST', `/auth/agency-services/${serviceId}/begin`, { returnTo });
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/returnTo' }] });
    },
  );
});

describe('an account at the service', () => {
  it('opens nothing before an administrator bound it, whatever mail address or name it bears', async () => {
    const answer = await enter('sub-stranger');
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: FAILED('sign-in-unbound') } });
    expect(cookiesOf(answer)).not.toHaveProperty('enlace_session');
    const seen = (await api('GET', '/agency-sign-in/service', undefined, await administrator())).json();
    expect(seen.service.strangers).toMatchObject([{ subject: 'sub-stranger', called: expect.any(String) }]);
  });

  it('is bound by an administrator to somebody else, once, and opens as that person with the strength that was proved', async () => {
    const by = await administrator();
    const bound = async (username: string, subject: string) =>
      api('PUT', `/people/${await idOf(username)}/account`, { subject }, by);
    expect((await bound(LIAISON, 'sub-liaison')).statusCode).toBe(204);
    expect((await bound(SUPERVISOR, 'sub-liaison')).json()).toMatchObject({ status: 409, code: 'person-account-taken' });
    expect((await bound(ADMINISTRATOR, 'sub-stranger')).json()).toMatchObject({ status: 403, code: 'person-binds-self' });
    const answer = await enter('sub-liaison');
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/' } });
    const who = await api('GET', '/me', undefined, sessionIn(answer));
    expect(who.json()).toMatchObject({ user: { username: LIAISON } });
    const sessions = await api('GET', '/me/sessions', undefined, sessionIn(answer));
    expect(sessions.json().items).toMatchObject([{ isThis: true, level: 2 }]);
  });
});

describe('what comes back from the service', () => {
  it('is believed once, in the browser that left, and with the issuer that was asked', async () => {
    const { address, trip } = await leave();
    const url = await prove(address, 'sub-liaison');
    const other = await leave();
    const refused = { statusCode: 303, headers: { location: FAILED('sign-in-service-refused') } };
    expect(await back(url, other.trip)).toMatchObject(refused);
    expect(await back(url, `${trip.slice(0, -4)}AAAA`)).toMatchObject(refused);
    expect((await back(url, trip)).headers.location).toBe('/');
    expect(await back(url, trip)).toMatchObject(refused);
    const again = await leave();
    const lying = new URL(await prove(again.address, 'sub-liaison'));
    lying.searchParams.set('iss', 'http://localhost:1');
    expect(await back(lying.href, again.trip)).toMatchObject(refused);
    const denied = await leave();
    const state = new URL(denied.address).searchParams.get('state')!;
    const error = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    expect(await back(`${origin}/oidc/callback?${error.toString()}`, denied.trip)).toMatchObject(refused);
  });

  it('is two factors only where the service says what the agency wrote down; and then a password alone is none any more', async () => {
    expect((await enter('sub-liaison', false)).headers.location).toBe(FAILED('sign-in-too-weak'));
    expect((await login(LIAISON)).json()).toMatchObject({ status: 401, code: 'sign-in-at-agency' });
    expect((await login(SUPERVISOR)).statusCode).toBe(200);
    const wrong = await api('POST', '/auth/login', { username: LIAISON, password: 'wrong' });
    expect(wrong.json()).toMatchObject({ status: 401, code: 'sign-in-refused' });
  });

  it('is not believed of a key that the service does not publish', async () => {
    await provider.signBy('second');
    expect((await enter('sub-liaison')).headers.location).toBe(FAILED('sign-in-service-refused'));
    await provider.signBy('first');
  });
});

describe('a fresh proof at the service', () => {
  const makeStale = async (username: string) =>
    database.owner.query(`update session set proved_at = now() - interval '10 minutes' where person_id = $1`, [
      await idOf(username),
    ]);
  const csrf = async (by: Headers): Promise<Headers> => ({
    ...by,
    'x-csrf-token': (await api('GET', '/me', undefined, by)).json().csrfToken,
  });

  it('is asked for by a new sign-in there and gives the session another id', async () => {
    const browser = new AgencyBrowser();
    const by = await csrf(sessionIn(await enter('sub-liaison', true, browser)));
    await makeStale(LIAISON);
    app.get(IdentityAuthenticator).forget();
    expect((await api('GET', '/auth/proof', undefined, by)).json()).toMatchObject({ status: 403, code: 'step-up-required' });
    expect((await api('POST', '/auth/step-up', { password }, by)).json()).toMatchObject({ code: 'sign-in-at-agency' });
    const { address, trip } = await leave(by, '/auth/step-up/agency/begin');
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({ prompt: 'login', max_age: '300' });
    // The cookie of the session is not there: a page of the service sends the browser here.
    const answer = await back(await prove(address, 'sub-liaison', true, browser), trip);
    expect(answer.headers.location).toBe('/proved');
    expect(await me(by)).toBe(401);
    expect((await api('GET', '/auth/proof', undefined, sessionIn(answer))).statusCode).toBe(204);
  });

  it('is not given by somebody else, nor by one factor', async () => {
    const administering = await administrator();
    await api('PUT', `/people/${await idOf(SUPERVISOR)}/account`, { subject: 'sub-supervisor' }, administering);
    const by = await csrf(sessionIn(await enter('sub-liaison')));
    const proved = async (sub: string, strong: boolean) => {
      const { address, trip } = await leave(by, '/auth/step-up/agency/begin');
      return (await back(await prove(address, sub, strong), trip)).headers.location;
    };
    expect(await proved('sub-supervisor', true)).toBe('/proved?sign-in-failed=sign-in-refused');
    expect(await proved('sub-liaison', false)).toBe('/proved?sign-in-failed=sign-in-too-weak');
    expect(await me(by)).toBe(200);
  });
});

describe('a session that ends at the service', () => {
  const client = () => ({ clientId: 'enlace', secret: SECRET, redirectUri: `${origin}/oidc/callback` });
  const leaveService = async (browser: AgencyBrowser) => {
    const page = await browser.go(`${provider.issuer}/session/end`, origin);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)![1]!;
    await browser.send(`${provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' }, origin);
  };

  it('ends here too, that one and no other', async () => {
    await provider.register({ ...client(), logoutUri: `${origin}/oidc/logout/${serviceId}` });
    const browser = new AgencyBrowser();
    const ended = sessionIn(await enter('sub-liaison', true, browser));
    const [elsewhere, colleague] = [sessionIn(await enter('sub-liaison')), sessionIn(await enter('sub-supervisor'))];
    expect(await me(ended)).toBe(200);
    await leaveService(browser);
    await until('the session ends', async () => (await me(ended)) === 401);
    expect([await me(elsewhere), await me(colleague)]).toEqual([200, 200]);
  });

  it('is not ended by anything but a logout token of the service', async () => {
    const by = sessionIn(await enter('sub-liaison'));
    const end = (token: string, id = serviceId) =>
      app.inject({
        method: 'POST',
        url: `/oidc/logout/${id}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ logout_token: token }).toString(),
      });
    const unsigned = ['{"alg":"none"}', JSON.stringify({ iss: provider.issuer, aud: 'enlace', sub: 'sub-liaison' }), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    for (const token of ['', 'x', unsigned]) expect((await end(token)).statusCode).toBe(401);
    expect((await end(unsigned, newId())).statusCode).toBe(401);
    expect(await me(by)).toBe(200);
  });
});

describe('an account that is taken off, and a service that is switched off', () => {
  it('end the sessions that they opened, and the password opens again', async () => {
    const by = await administrator();
    const [liaison, supervisor] = [sessionIn(await enter('sub-liaison')), sessionIn(await enter('sub-supervisor'))];
    expect((await api('DELETE', `/people/${await idOf(LIAISON)}/account`, undefined, by)).statusCode).toBe(204);
    expect((await api('DELETE', `/people/${await idOf(LIAISON)}/account`, undefined, by)).statusCode).toBe(404);
    expect([await me(liaison), await me(supervisor)]).toEqual([401, 200]);
    expect((await login(LIAISON)).statusCode).toBe(200);
    const asked = await leave();
    expect((await api('POST', `/agency-sign-in/service/${serviceId}/disable`, undefined, by)).statusCode).toBe(204);
    expect((await api('POST', `/agency-sign-in/service/${serviceId}/disable`, undefined, by)).statusCode).toBe(404);
    expect(await me(supervisor)).toBe(401);
    expect((await login(SUPERVISOR)).statusCode).toBe(200);
    const late = await back(await prove(asked.address, 'sub-supervisor'), asked.trip);
    expect(late.headers.location).toBe(FAILED('sign-in-service-refused'));
    expect((await leave()).answer.json()).toMatchObject({ status: 404, code: 'sign-in-service-unknown' });
    const told = await database.owner.query(
      `select type from ledger_entry where type ~ 'account|sign-in-service' order by at, id`,
    );
    expect(told.rows.map(({ type }) => type)).toEqual([
      'agency.sign-in-service-added',
      'person.account-bound',
      'person.account-bound',
      'person.account-unbound',
      'agency.sign-in-service-disabled',
    ]);
  });
});

describe('a service that is not on the public internet', () => {
  it('is spoken to by nobody, whatever name leads there', async () => {
    const env = readEnv({ DATABASE_URL: database.url, ENLACE_DATA: folder });
    const guarded = new GuardedFetch(new Egress(env, new HostResolver()));
    const client = new ServiceClient(env, guarded, new ServiceSecrets(env));
    const service = { ...settings(), id: newId(), agencyId: 'us-joint' as AgencyId };
    for (const issuer of [provider.issuer, 'https://localhost:1', 'https://127.1', 'https://[::1]'])
      await expect(client.check({ ...service, issuer })).rejects.toThrow();
    await expect(guarded.fetch(provider.issuer.replace('http:', 'https:'), {})).rejects.toThrow('address-forbidden');
  });
});
