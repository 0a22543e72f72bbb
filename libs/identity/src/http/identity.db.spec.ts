import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DataKeysStore,
  isSound,
  LedgerModule,
  readPayload,
  type SignedVote,
  type StoredValues,
  valuesOf,
  verifierTools,
} from '#ledger';
import { LIVE, type UserId } from '#kernel';
import { ConfigModule, readEnv } from '#platform/config';
import { HttpModule, openHttp } from '#platform/http';
import { ObservabilityModule } from '#platform/observability';
import { Database, PersistenceModule, sql, type Tx } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { newId } from '#platform/ids';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FactorsStore } from '../application/factors.store.js';
import { IdentityAuthenticator } from '../application/identity-authenticator.js';
import { IdentitySeed } from '../application/identity-seed.js';
import { totpCodes } from '../application/prove-factor.js';
import { PlayedAuthenticator } from '../played-authenticator.fixture.js';
import { permissionsOf } from '../domain/roles.js';
import { until } from '../../../../test/support/until.js';
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
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal', ENLACE_DATA: folder });
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
const login = (username: string, headers = {}, otp?: string) =>
  call('POST', '/auth/login', { username, password, ...(otp !== undefined && { otp }) }, headers);

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

/** The session cookie and the guard that an answer gives. */
const given = (answer: Awaited<ReturnType<typeof call>>): Signed => ({
  cookie: String(answer.headers['set-cookie']).split(';')[0]!,
  'x-csrf-token': answer.json().csrfToken,
});

/** What an authenticator app shows, so many steps from now. */
const codeOf = (secret: string, steps = 0): string => {
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return totpCodes(bytes)(Math.floor(Date.now() / 30_000) + steps);
};

interface Enrolled {
  readonly signed: Signed;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Adds an authenticator app; its code of the step before now is the one that was shown. */
const enrol = async (signed: Signed): Promise<Enrolled> => {
  const { secret, enrolment } = (await call('POST', '/me/sign-in/totp', undefined, { ...signed })).json();
  const added = await call('POST', '/me/sign-in/totp/confirm', { enrolment, code: codeOf(secret, -1) }, { ...signed });
  expect(added.statusCode).toBe(200);
  return { signed: given(added), secret, recoveryCodes: added.json().recoveryCodes };
};

/** Somebody new at the joint desk, signed in. */
let newcomers = 0;
const newcomer = async (roles = ['liaison']): Promise<{ username: string; id: string; signed: Signed }> => {
  const username = `new-${(newcomers += 1)}.us-joint-desk`;
  const administrator = { ...(await signIn('administrator.us-joint-desk')) };
  const memberships = [{ desk: 'us-joint-desk', roles }];
  const key = { 'idempotency-key': newId() };
  const { id } = (await call('POST', '/people', { username, name: username, memberships }, { ...administrator, ...key })).json();
  const { rows } = await database.owner.query(
    `update person set password_hash = (select password_hash from person where username = 'auditor.us') where id = $1 returning id`,
    [id],
  );
  expect(rows).toHaveLength(1);
  return { username, id, signed: await signIn(username) };
};
const makeStale = async (username: string): Promise<void> => {
  await database.owner.query(
    `update session set proved_at = proved_at - interval '6 minutes' where person_id = (select id from person where username = $1)`,
    [username],
  );
  app.get(IdentityAuthenticator).forget();
};

describe('an authenticator app', () => {
  it('is asked for at the next sign-in, takes a code once, and counts wrong codes as wrong passwords', async () => {
    const { username, signed } = await newcomer();
    const { secret, recoveryCodes } = await enrol(signed);
    expect(new Set(recoveryCodes).size).toBe(10);
    const bare = await login(username);
    expect(bare.json()).toMatchObject({ status: 401, code: 'sign-in-factor-needed' });
    expect(bare.headers['set-cookie']).toBeUndefined();
    expect((await login(username, {}, codeOf(secret, -1))).json()).toMatchObject({ status: 401, code: 'sign-in-code-refused' });
    const code = codeOf(secret);
    const [one, other] = await Promise.all([login(username, {}, code), login(username, {}, code)]);
    expect(new Set([one.statusCode, other.statusCode])).toEqual(new Set([200, 401]));
    for (let turn = 0; turn < 3; turn += 1) expect((await login(username, {}, '000000')).statusCode).toBe(401);
    for (let turn = 0; turn < 2; turn += 1) await login(username, {}, 'not a code');
    expect((await login(username, {}, codeOf(secret, 1))).statusCode).toBe(429);
  });

  it('is kept sealed, and opened for nobody else', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const { secret } = await enrol(one.signed);
    await enrol(other.signed);
    const { rows } = await database.owner.query('select secret from totp_factor');
    for (const row of rows) expect(row.secret.toString('latin1')).not.toContain(secret);
    await database.owner.query(
      'update totp_factor set secret = (select secret from totp_factor where person_id = $1), last_step = 0 where person_id = $2',
      [one.id, other.id],
    );
    expect((await login(other.username, {}, codeOf(secret))).json()).toMatchObject({ code: 'sign-in-code-refused' });
  });

  it('is added by its first code alone, with a secret that was proposed to that person lately', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const proposed = (await call('POST', '/me/sign-in/totp', undefined, { ...one.signed })).json();
    const confirm = (signed: Signed, body: object) => call('POST', '/me/sign-in/totp/confirm', body, { ...signed });
    const wrong = await confirm(one.signed, { enrolment: proposed.enrolment, code: '000000' });
    expect(wrong.json()).toMatchObject({ status: 422, code: 'factor-code-refused', errors: [{ pointer: '/code' }] });
    const stolen = await confirm(other.signed, { enrolment: proposed.enrolment, code: codeOf(proposed.secret) });
    expect(stolen.json()).toMatchObject({ status: 409, code: 'factor-enrolment-over' });
    expect((await call('GET', '/me/sign-in', undefined, { ...one.signed })).json()).toEqual({
      agencyService: null,
      totp: null,
      recoveryCodesLeft: 0,
      passkeys: [],
      isRequired: false,
    });
  });

  it('ends the sessions that were opened without it, and gives this one another id', async () => {
    const { username, signed } = await newcomer();
    const elsewhere = await signIn(username);
    const { signed: after } = await enrol(signed);
    for (const { cookie } of [signed, elsewhere]) expect((await call('GET', '/me', undefined, { cookie })).statusCode).toBe(401);
    expect((await call('GET', '/me/sessions', undefined, { ...after })).json().items).toEqual([
      expect.objectContaining({ level: 2, isThis: true }),
    ]);
  });

  it('is removed by a fresh proof, and its recovery codes with it', async () => {
    const { username, signed } = await newcomer();
    const { signed: after, recoveryCodes } = await enrol(signed);
    expect((await call('DELETE', '/me/sign-in/totp', undefined, { ...after })).statusCode).toBe(204);
    expect((await login(username)).statusCode).toBe(200);
    const { rows } = await database.owner.query(
      `select type from ledger_entry where stream = (select 'person:' || id from person where username = $1) order by sseq`,
      [username],
    );
    expect(rows.map(({ type }) => type)).toEqual(['person.added', 'factor.added', 'factor.removed']);
    expect((await call('GET', '/me/sign-in', undefined, { ...after })).json()).toMatchObject({ recoveryCodesLeft: 0 });
    expect(recoveryCodes).toHaveLength(10);
  });
});

describe('a recovery code', () => {
  it('lets its person in once, however it is typed', async () => {
    const { username, signed } = await newcomer();
    const { recoveryCodes } = await enrol(signed);
    const [first = '', second = ''] = recoveryCodes;
    const entered = await login(username, {}, first.toLowerCase().replaceAll('-', ' '));
    expect(entered.statusCode).toBe(200);
    expect((await login(username, {}, first)).json()).toMatchObject({ code: 'sign-in-code-refused' });
    const other = await newcomer();
    await enrol(other.signed);
    expect((await login(other.username, {}, second)).json()).toMatchObject({ code: 'sign-in-code-refused' });
    expect((await call('GET', '/me/sign-in', undefined, { ...given(entered) })).json()).toMatchObject({ recoveryCodesLeft: 9 });
    const { rows } = await database.owner.query('select hash from recovery_code');
    expect(JSON.stringify(rows)).not.toContain(first);
  });

  it('opens nothing any more once there are new ones', async () => {
    const { username, signed } = await newcomer();
    const { signed: after, recoveryCodes } = await enrol(signed);
    const fresh = (await call('POST', '/me/sign-in/recovery-codes', undefined, { ...after })).json().recoveryCodes;
    expect(fresh).toHaveLength(10);
    expect((await login(username, {}, recoveryCodes[0]!)).statusCode).toBe(401);
    expect((await login(username, {}, fresh[0])).statusCode).toBe(200);
  });
});

describe('a passkey', () => {
  const at = { host: 'localhost:8080' };
  const made = async (signed: Signed, device = new PlayedAuthenticator('http://localhost:8080'), label = 'Laptop') => {
    const headers = { ...signed, ...at };
    const { options } = (await call('POST', '/me/sign-in/passkeys/options', undefined, headers)).json();
    const answer = await call('POST', '/me/sign-in/passkeys', { label, made: device.make(options) }, headers);
    return { answer, device };
  };
  const ask = async () => (await call('POST', '/auth/passkey/options', undefined, at)).json().options;
  const enter = (signed: object) => call('POST', '/auth/passkey', { signed }, at);

  it('signs in alone, asking no name, though somebody guesses at the password all the while', async () => {
    const { username, signed } = await newcomer();
    const { answer, device } = await made(signed);
    expect(answer.statusCode).toBe(201);
    expect(answer.json().recoveryCodes).toHaveLength(10);
    for (let turn = 0; turn < 6; turn += 1) await call('POST', '/auth/login', { username, password: 'wrong' });
    expect((await login(username)).statusCode).toBe(429);
    const options = await ask();
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const entered = await enter(device.sign(options));
    expect(entered.json()).toMatchObject({ user: { username } });
    expect((await call('GET', '/me/sessions', undefined, { ...given(entered) })).json().items[0]).toMatchObject({ level: 2 });
  });

  it('is asked for beside the password: that alone lets nobody in any more', async () => {
    const { username, signed } = await newcomer();
    await made(signed);
    expect((await login(username)).json()).toMatchObject({ code: 'sign-in-factor-needed' });
  });

  it('is not accepted twice for one challenge, nor for one that was given for something else, nor after its device went back', async () => {
    const { signed } = await newcomer();
    const { answer, device } = await made(signed);
    const once = device.sign(await ask());
    expect((await enter(once)).statusCode).toBe(200);
    expect((await enter(once)).json()).toMatchObject({ status: 401, code: 'passkey-refused' });
    const headers = { ...given(answer), ...at };
    const other = (await call('POST', '/auth/step-up/passkey/options', undefined, headers)).json().options;
    expect((await enter(device.sign(other))).statusCode).toBe(401);
    device.counter = 0;
    expect((await enter(device.sign(await ask()))).statusCode).toBe(401);
  });

  it.each([
    ['another site', new PlayedAuthenticator('https://localhost.example')],
    ['a device that verified nobody', new PlayedAuthenticator('http://localhost:8080', { verifies: false })],
  ])('is not taken from %s', async (_, device) => {
    const { signed } = await newcomer();
    expect((await made(signed, device)).answer.json()).toMatchObject({ status: 422, code: 'passkey-unusable' });
  });

  it('is not accepted from a device that verified nobody, nor with a signature of another', async () => {
    const { signed } = await newcomer();
    const { device } = await made(signed);
    device.verifies = false;
    expect((await enter(device.sign(await ask()))).statusCode).toBe(401);
    device.verifies = true;
    const stranger = new PlayedAuthenticator('http://localhost:8080');
    const forged = { ...stranger.sign(await ask()), id: device.id };
    expect((await enter(forged)).statusCode).toBe(401);
    expect((await enter(stranger.sign(await ask()))).statusCode).toBe(401);
  });

  it('is named, renamed and removed by its person alone', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const { answer, device } = await made(one.signed);
    const mine = { ...given(answer), ...at };
    const [{ id, label }] = (await call('GET', '/me/sign-in', undefined, mine)).json().passkeys;
    expect(label).toBe('Laptop');
    const theirs = { ...other.signed };
    expect((await call('POST', `/me/sign-in/passkeys/${id}/rename`, { label: 'Mine' }, theirs)).statusCode).toBe(404);
    expect((await call('DELETE', `/me/sign-in/passkeys/${id}`, undefined, theirs)).statusCode).toBe(404);
    expect((await call('POST', `/me/sign-in/passkeys/${id}/rename`, { label: 'Phone' }, mine)).statusCode).toBe(204);
    expect((await call('GET', '/me/sign-in', undefined, mine)).json().passkeys[0].label).toBe('Phone');
    expect((await call('DELETE', `/me/sign-in/passkeys/${id}`, undefined, mine)).statusCode).toBe(204);
    expect((await enter(device.sign(await ask()))).statusCode).toBe(401);
    expect((await login(one.username)).statusCode).toBe(200);
  });

  it('proves anew who sits there, of nobody else', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const [{ answer, device }, theirs] = [await made(one.signed), await made(other.signed)];
    await makeStale(one.username);
    const headers = { ...given(answer), ...at };
    const options = async () => (await call('POST', '/auth/step-up/passkey/options', undefined, headers)).json().options;
    const prove = (signed: object) => call('POST', '/auth/step-up/passkey', { signed }, headers);
    expect((await call('POST', '/me/sign-in/recovery-codes', undefined, headers)).json()).toMatchObject({
      code: 'step-up-required',
    });
    expect((await prove(theirs.device.sign(await options()))).statusCode).toBe(401);
    const proved = await prove(device.sign(await options()));
    expect((await call('POST', '/me/sign-in/recovery-codes', undefined, { ...given(proved) })).statusCode).toBe(200);
  });

  describe('signs acts of two people', () => {
    const administrator = async () => {
      const who = await newcomer(['administrator']);
      const { answer, device } = await made(who.signed);
      return { ...who, device, headers: { ...given(answer), ...at } };
    };
    type Administrator = Awaited<ReturnType<typeof administrator>>;
    const reset = (who: Administrator, id: string, act: '' | '/confirm', vote?: string, reason = 'Lost the phone') =>
      call('POST', `/people/${id}/factor-reset${act}`, act === '' ? { reason } : undefined, {
        ...who.headers,
        ...(vote !== undefined && { 'x-enlace-vote': vote }),
      });
    type Answer = Awaited<ReturnType<typeof reset>>;
    const signedBy = ({ device }: Administrator, answer: Answer): string => {
      const { ballot, ticket } = answer.json().params as { ballot: string; ticket: string };
      const challenge = createHash('sha256').update(ballot).digest('base64url');
      const { id, clientDataJSON, authenticatorData, signature } = device.sign({ challenge });
      return [ticket, id, clientDataJSON, authenticatorData, signature].join('.');
    };
    /** Acts on a person, with the values that the ledger keeps of them. */
    const actsOn = async (id: string, like: string) => {
      const { rows } = await database.owner.query(
        `select e.id, e.type, d.disclosures, d.sealed from ledger_entry e join ledger_disclosure d on d.entry_id = e.id
         where e.stream = $1 and e.type like $2 order by e.sseq`,
        [`person:${id}`, like],
      );
      const parts = await app.get(DataKeysStore).openParts(app.get(Database), rows as (StoredValues & { type: string })[]);
      return rows.map(({ type }, place) => ({ type, payload: readPayload(valuesOf(parts[place]!)) }));
    };
    const refused = (answer: Answer) => `${answer.statusCode} ${answer.json().code}`;

    it('is asked for what the act approves, and keeps what was signed in its entry, where anybody can check it', async () => {
      const [lost, one, two] = [await newcomer(), await administrator(), await administrator()];
      await enrol(lost.signed);
      await makeStale(one.username);
      const asked = await reset(one, lost.id, '');
      expect(asked.json()).toMatchObject({
        status: 403,
        code: 'vote-required',
        errors: [{ pointer: 'X-Enlace-Vote', code: 'vote-required' }],
        params: { site: 'localhost', keys: one.device.id },
      });
      expect(JSON.parse(asked.json().params.ballot)).toEqual({
        action: 'factor-reset.ask',
        proposalId: `person:${lost.id}`,
        params: { personId: lost.id, reason: 'Lost the phone', env: 'actual', ticket: asked.json().params.ticket },
      });
      // The vote is a fresh proof by itself: the session's own is stale.
      expect((await reset(one, lost.id, '', signedBy(one, asked))).statusCode).toBe(204);
      expect((await reset(two, lost.id, '/confirm', signedBy(two, await reset(two, lost.id, '/confirm')))).statusCode).toBe(204);
      const rows = await actsOn(lost.id, 'person.factor%');
      const votes = rows.map(({ payload }) => payload['vote'] as SignedVote);
      expect(rows.map(({ type }) => type)).toEqual(['person.factor-reset-asked', 'person.factors-reset']);
      expect(votes.map(({ action, key }) => [action, key.id])).toEqual([
        ['factor-reset.ask', one.device.id],
        ['factor-reset.confirm', two.device.id],
      ]);
      expect(votes.map((vote) => isSound(verifierTools, vote))).toEqual([true, true]);
      const tampered = { ...votes[1]!, params: { ...votes[1]!.params, askedBy: two.id } };
      expect(isSound(verifierTools, tampered)).toBe(false);
      const kept = await database.owner.query('select action, person_id from vote where stream = $1 order by at', [
        `person:${lost.id}`,
      ]);
      expect(kept.rows).toEqual([
        { action: 'factor-reset.ask', person_id: one.id },
        { action: 'factor-reset.confirm', person_id: two.id },
      ]);
    });

    it('counts for nobody else, nothing else, nothing that changed, and not twice', async () => {
      const [lost, other, one, two] = [await newcomer(), await newcomer(), await administrator(), await administrator()];
      const ask = await reset(one, lost.id, '');
      expect(refused(await reset(two, lost.id, '', signedBy(two, ask)))).toBe('403 vote-refused');
      expect(refused(await reset(one, lost.id, '', signedBy(two, ask)))).toBe('403 vote-refused');
      expect(refused(await reset(one, other.id, '', signedBy(one, ask)))).toBe('403 vote-refused');
      expect(refused(await reset(one, lost.id, '', signedBy(one, ask), 'Lost the key'))).toBe('409 vote-changed');
      expect(refused(await reset(one, lost.id, '', 'signed'))).toBe('400 vote-malformed');
      expect(refused(await reset(one, lost.id, '', `${signedBy(one, ask)}x`))).toBe('403 vote-refused');
      const vote = signedBy(one, ask);
      expect((await reset(one, lost.id, '', vote)).statusCode).toBe(204);
      expect(refused(await reset(one, lost.id, '', vote))).toBe('403 vote-refused');
      // What the second one signed names who asked, and when: asked anew, it is not what was signed.
      const confirm = await reset(two, lost.id, '/confirm');
      expect((await reset(one, lost.id, '', signedBy(one, await reset(one, lost.id, '')))).statusCode).toBe(204);
      expect(refused(await reset(two, lost.id, '/confirm', signedBy(two, confirm)))).toBe('409 vote-changed');
      expect((await reset(two, lost.id, '/confirm', signedBy(two, await reset(two, lost.id, '/confirm')))).statusCode).toBe(204);
    });

    it('counts no more once its key was taken away, and the ledger says which key that was', async () => {
      const [lost, one] = [await newcomer(), await administrator()];
      const more = await made(one.headers as unknown as Signed, undefined, 'Stick');
      const mine = { ...one, headers: { ...given(more.answer), ...at } };
      const { passkeys } = (await call('GET', '/me/sign-in', undefined, mine.headers)).json();
      const stick = passkeys.find(({ label }: { label: string }) => label === 'Stick');
      const vote = signedBy({ ...mine, device: more.device }, await reset(mine, lost.id, ''));
      expect((await call('DELETE', `/me/sign-in/passkeys/${stick.id}`, undefined, mine.headers)).statusCode).toBe(204);
      expect(refused(await reset(mine, lost.id, '', vote))).toBe('403 vote-refused');
      const told = (await actsOn(one.id, 'factor.%')).map(({ type, payload }) => [type, (payload['key'] as { id: string }).id]);
      expect(told).toEqual([
        ['factor.added', one.device.id],
        ['factor.added', more.device.id],
        ['factor.removed', more.device.id],
      ]);
    });

    it('never stands in the ledger before the entry that gave its key, nor behind the one that took it', async () => {
      const [one, factors] = [await administrator(), app.get(FactorsStore, { strict: false })];
      const isEarlier = async (tx: Tx, id: string) => (await factors.lockPasskey(tx, id))?.isEarlier;
      const second = new PlayedAuthenticator('http://localhost:8080');
      const headers = await app.get(Database).transaction(LIVE, async (tx) => {
        await tx.query(sql('spec.number', 'select pg_current_xact_id()'), []);
        // Added while this one is under way: its number is the higher one.
        const { answer } = await made(one.headers as unknown as Signed, second, 'Stick');
        expect([await isEarlier(tx, one.device.id), await isEarlier(tx, second.id)]).toEqual([true, false]);
        return { ...given(answer), ...at };
      });
      const [{ id }] = (await call('GET', '/me/sign-in', undefined, headers)).json().passkeys;
      const removal = await app.get(Database).transaction(LIVE, async (tx) => {
        expect(await isEarlier(tx, second.id)).toBe(true);
        await factors.holdFactors(tx, one.id as UserId);
        const removing = call('DELETE', `/me/sign-in/passkeys/${id}`, undefined, headers);
        await until('the removal waits, without a number yet', async () => {
          const { rows } = await database.owner.query(
            `select backend_xid is null as "isUnnumbered" from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like '%person%'`,
          );
          return rows.length === 1 && rows[0].isUnnumbered === true;
        });
        return { removing };
      });
      expect((await removal.removing).statusCode).toBe(204);
    });

    it('is asked of nobody who has none, nor of a program: the record says that no key stands behind it', async () => {
      const [lost, one, two] = [await newcomer(), await newcomer(['administrator']), await newcomer(['administrator'])];
      const asked = () => call('POST', `/people/${lost.id}/factor-reset`, { reason: 'Lost the phone' }, { ...one.signed });
      expect((await asked()).statusCode).toBe(204);
      const [act] = await actsOn(lost.id, 'person.factor-reset-asked');
      expect(act!.payload).not.toHaveProperty('vote');
      const confirmed = await call('POST', `/people/${lost.id}/factor-reset/confirm`, undefined, { ...two.signed });
      expect(confirmed.statusCode).toBe(204);
      expect((await database.owner.query('select from vote where stream = $1', [`person:${lost.id}`])).rowCount).toBe(0);
    });
  });

  it('is not made where the server has no name: what a request calls its host proves nothing', async () => {
    const { signed } = await newcomer();
    const asked = await call('POST', '/me/sign-in/passkeys/options', undefined, { ...signed, host: 'enlace.example' });
    expect(asked.json()).toMatchObject({ status: 409, code: 'passkeys-off' });
    expect((await call('POST', '/auth/passkey/options', undefined, { host: '127.0.0.1:8080' })).statusCode).toBe(409);
  });
});

describe('a fresh proof', () => {
  it('is asked for before credentials change, by password where there is nothing else, and gives the session another id', async () => {
    const { username, signed } = await newcomer();
    await makeStale(username);
    const begin = (by: Signed) => call('POST', '/me/sign-in/totp', undefined, { ...by });
    expect((await begin(signed)).json()).toMatchObject({ status: 403, code: 'step-up-required' });
    expect((await call('POST', '/auth/step-up', { password: 'wrong' }, { ...signed })).json()).toMatchObject({
      status: 403,
      code: 'step-up-refused',
    });
    const proved = await call('POST', '/auth/step-up', { password }, { ...signed });
    expect(proved.statusCode).toBe(200);
    expect((await call('GET', '/me', undefined, { cookie: signed.cookie })).statusCode).toBe(401);
    expect((await begin(given(proved))).statusCode).toBe(200);
  });

  it('is given by a code where there is a factor: a password is none then', async () => {
    const { username, signed } = await newcomer(['administrator']);
    const { signed: after, secret, id } = { ...(await enrol(signed)), id: newId() };
    await makeStale(username);
    const act = (by: Signed) => call('POST', `/people/${id}/password`, { password: 'four herons over the weir' }, { ...by });
    expect((await act(after)).json()).toMatchObject({ status: 403, code: 'step-up-required' });
    expect((await call('POST', '/auth/step-up', { password }, { ...after })).statusCode).toBe(403);
    const proved = await call('POST', '/auth/step-up', { otp: codeOf(secret) }, { ...after });
    expect((await act(given(proved))).statusCode).toBe(404);
  });

  it('cannot be given by a token: whoever has a factor does such acts in person', async () => {
    const { signed } = await newcomer(['administrator']);
    const { token } = (await call('POST', '/me/tokens', { label: 'feed', ttl: '1h' }, { ...signed })).json();
    const bearer = { authorization: `Bearer ${token}` };
    const act = (by: object) => call('POST', `/people/${newId()}/password`, { password: 'four herons over the weir' }, { ...by });
    expect((await act(bearer)).statusCode).toBe(404);
    expect((await call('POST', '/me/sign-in/totp', undefined, bearer)).json()).toMatchObject({ code: 'token-cannot-step-up' });
    await enrol(signed);
    expect((await act(bearer)).json()).toMatchObject({ status: 403, code: 'token-cannot-step-up' });
    expect((await call('GET', '/people', undefined, bearer)).statusCode).toBe(200);
  });
});

describe('an agency that asks a second factor of everybody', () => {
  const ask = (signed: Signed, secondFactorRequired: boolean) =>
    call('PUT', '/agency-sign-in', { secondFactorRequired }, { ...signed });
  afterAll(() => database.owner.query('delete from agency_sign_in'));

  it('is asked to by an administrator who has one, and lets nobody else work before they have one', async () => {
    const [administrator, liaison] = [await newcomer(['administrator']), await newcomer()];
    const { token } = (await call('POST', '/me/tokens', { label: 'feed', ttl: '1h' }, { ...liaison.signed })).json();
    expect((await ask(liaison.signed, true)).statusCode).toBe(403);
    expect((await ask(administrator.signed, true)).json()).toMatchObject({ status: 409, code: 'factor-own-first' });
    const { signed } = await enrol(administrator.signed);
    expect((await ask(signed, true)).statusCode).toBe(204);
    expect((await call('GET', '/agency-sign-in', undefined, { ...signed })).json()).toEqual({ secondFactorRequired: true });
    app.get(IdentityAuthenticator).forget();

    const work = (headers: object) => call('GET', '/me/saved-views', undefined, { ...headers });
    expect((await work(liaison.signed)).json()).toMatchObject({ status: 403, code: 'enrolment-required' });
    expect((await work({ authorization: `Bearer ${token}` })).json()).toMatchObject({ code: 'enrolment-required' });
    expect((await call('GET', '/me', undefined, { ...liaison.signed })).json()).toMatchObject({ mustEnrol: true });
    expect((await work(await signIn('liaison.us-sd-fire'))).statusCode).toBe(200);

    const { signed: after } = await enrol(liaison.signed);
    expect((await work(after)).statusCode).toBe(200);
    expect((await call('GET', '/me', undefined, { ...after })).json()).not.toHaveProperty('mustEnrol');
    expect((await call('DELETE', '/me/sign-in/totp', undefined, { ...after })).json()).toMatchObject({
      code: 'factor-last-needed',
    });
    expect((await ask(signed, false)).statusCode).toBe(204);
  });
});

describe('somebody who lost every factor', () => {
  it('is let in again by two administrators, each of whom is told apart, and everything of theirs ends', async () => {
    const [lost, one, two] = [await newcomer(), await newcomer(['administrator']), await newcomer(['administrator'])];
    const { signed: own } = await enrol(lost.signed);
    const ask = (by: Signed) => call('POST', `/people/${lost.id}/factor-reset`, { reason: 'Lost the phone' }, { ...by });
    const confirm = (by: Signed) => call('POST', `/people/${lost.id}/factor-reset/confirm`, undefined, { ...by });
    expect((await confirm(two.signed)).json()).toMatchObject({ status: 409, code: 'person-reset-unasked' });
    expect((await ask(own)).statusCode).toBe(403);
    expect((await ask(one.signed)).statusCode).toBe(204);
    expect((await call('GET', '/factor-resets', undefined, { ...two.signed })).json().items).toEqual([
      expect.objectContaining({ personId: lost.id, askedBy: one.id, reason: 'Lost the phone' }),
    ]);
    expect((await confirm(one.signed)).json()).toMatchObject({ status: 403, code: 'person-reset-same' });
    expect((await login(lost.username)).json()).toMatchObject({ code: 'sign-in-factor-needed' });
    expect((await confirm(two.signed)).statusCode).toBe(204);
    expect((await confirm(two.signed)).statusCode).toBe(409);
    expect((await login(lost.username)).statusCode).toBe(200);
    const { rows } = await database.owner.query(`select type from ledger_entry where stream = $1 order by sseq`, [
      `person:${lost.id}`,
    ]);
    expect(rows.map(({ type }) => type)).toEqual([
      'person.added',
      'factor.added',
      'person.factor-reset-asked',
      'person.factors-reset',
    ]);
  });
});

describe('somebody’s own sessions', () => {
  it('are listed without those left alone, and ended one by one or all but this', async () => {
    const { username } = await newcomer();
    const [here, there, third] = [await signIn(username), await signIn(username), await signIn(username)];
    const list = async () => (await call('GET', '/me/sessions', undefined, { ...here })).json().items;
    const [, ...others] = (await list()).toSorted((one: { isThis: boolean }) => (one.isThis ? -1 : 1));
    expect(others).toHaveLength(3);
    expect((await call('POST', `/me/sessions/${others[0].id}/end`, undefined, { ...here })).statusCode).toBe(204);
    const stranger = await signIn('liaison.us-sd-fire');
    expect((await call('POST', `/me/sessions/${others[1].id}/end`, undefined, { ...stranger })).statusCode).toBe(404);
    expect((await call('POST', '/me/sessions/end-others', undefined, { ...here })).statusCode).toBe(204);
    expect(await list()).toHaveLength(1);
    for (const { cookie } of [there, third]) expect((await call('GET', '/me', undefined, { cookie })).statusCode).toBe(401);
  });
});

describe('people over http', () => {
  const quintana = {
    username: 'p.quintana',
    name: 'Priya Quintana',
    memberships: [{ desk: 'us-joint-desk', roles: ['liaison'] }],
  };

  it('are added, given a password, listed and disabled by the administrator of their agency', async () => {
    const signed = { ...(await signIn('administrator.us-joint-desk')) };
    const added = await call('POST', '/people', quintana, { ...signed, 'idempotency-key': 'k1' });
    expect(added.statusCode).toBe(201);
    const { id, version } = added.json();
    expect((await call('POST', '/people', quintana, { ...signed, 'idempotency-key': 'k1' })).json()).toEqual({ id, version });
    expect((await call('POST', '/people', quintana, { ...signed, 'idempotency-key': 'k2' })).statusCode).toBe(409);
    expect((await call('POST', `/people/${id}/password`, { password: 'Tijuana2026Tijuana' }, signed)).json()).toMatchObject({
      status: 422,
      code: 'password-guessable',
    });
    expect((await call('POST', `/people/${id}/password`, { password: 'four herons over the weir' }, signed)).statusCode).toBe(
      204,
    );
    expect(
      (await call('POST', '/auth/login', { username: quintana.username, password: 'four herons over the weir' })).statusCode,
    ).toBe(200);
    const page = await call('GET', '/people?limit=3', undefined, signed);
    expect(page.json().items).toHaveLength(3);
    const rest = await call('GET', `/people?limit=200&cursor=${page.json().nextCursor}`, undefined, signed);
    expect(rest.json().items.map(({ username }: { username: string }) => username)).toContain('p.quintana');
    const late = await call('POST', `/people/${id}/disable`, undefined, { ...signed, 'if-match': '"1"' });
    const { user } = (await call('GET', '/me', undefined, signed)).json();
    const first = { act: 'person.password-set', deskId: 'us-joint-desk', byYou: true, person: user.name };
    expect(late.json()).toMatchObject({ status: 412, before: first });
    const ended = await call('POST', `/people/${id}/disable`, undefined, { ...signed, 'if-match': '"2"' });
    expect([ended.statusCode, ended.headers['etag']]).toEqual([200, '"3"']);
  });

  it('are no business of anybody else', async () => {
    const signed = { ...(await signIn('supervisor.us-joint-desk')) };
    expect((await call('GET', '/people', undefined, signed)).statusCode).toBe(403);
    expect((await call('POST', '/people', quintana, { ...signed, 'idempotency-key': 'k3' })).statusCode).toBe(403);
  });

  it('of another agency are not there', async () => {
    const signed = { ...(await signIn('administrator.mx-joint-desk')) };
    const { rows } = await database.owner.query(`select id from person where username = 'liaison.us-sd-fire'`);
    expect((await call('POST', `/people/${rows[0].id}/disable`, undefined, signed)).statusCode).toBe(404);
    expect((await call('POST', '/people/not-an-id/disable', undefined, signed)).statusCode).toBe(404);
    const foreign = { ...quintana, username: 'x.y', memberships: [{ desk: 'us-sd-fire', roles: ['liaison'] }] };
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
