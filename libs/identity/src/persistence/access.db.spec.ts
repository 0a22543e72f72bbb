import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, LIVE, type AgencyId, type DeskId, type RequestContext, type SystemContext, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AddPerson } from '../application/add-person.handler.js';
import { CreateToken } from '../application/create-token.handler.js';
import { DeskRegister } from '../application/desk-register.js';
import { DisablePerson } from '../application/disable-person.handler.js';
import { IdentityAuthenticator } from '../application/identity-authenticator.js';
import { IdentityNews } from '../application/identity-news.js';
import { IdentitySeed } from '../application/identity-seed.js';
import { PeopleQueries } from '../application/people.queries.js';
import { RevokeToken } from '../application/revoke-token.handler.js';
import { csrfTokenOf } from '../application/secrets.js';
import { SetPassword } from '../application/set-password.handler.js';
import { SignIn } from '../application/sign-in.handler.js';
import { SignOut } from '../application/sign-out.handler.js';
import { TellOfTries } from '../application/tell-of-tries.handler.js';
import type { DeskPlace } from '../domain/add-person.js';
import { IdentityModule } from '../identity.module.js';

const desk = (id: string, agencyId: string, country: string, joint = false): DeskPlace => ({
  id: id as DeskId,
  agencyId: agencyId as AgencyId,
  country,
  joint,
});
const DESKS = [
  desk('us-sd-fire', 'us-sd-fire', 'US'),
  desk('mx-inm-tijuana', 'mx-inm', 'MX'),
  desk('us-joint-desk', 'us-joint', 'US', true),
  desk('mx-joint-desk', 'mx-joint', 'MX', true),
];
const PASSWORD = 'four herons over the weir';

class FixedDesks extends DeskRegister {
  find = async (id: string): Promise<DeskPlace | null> => DESKS.find((place) => place.id === id) ?? null;
  all = async (): Promise<DeskPlace[]> => DESKS;
}

@Module({ providers: [IdentityNews] })
class NewsModule {}

const machine: SystemContext = {
  actor: { system: 'cli' },
  realm: LIVE,
  locale: 'en',
  correlationId: '00000000-0000-7000-8000-000000000000',
};

let database: TestDatabase;
let here: INestApplicationContext;
let there: INestApplicationContext;
let people = 0;

const open = async (): Promise<INestApplicationContext> => {
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  @Module({ imports: [ConfigModule.for(env), ObservabilityModule, PersistenceModule, LedgerModule, IdentityModule, NewsModule] })
  class TestModule {}
  const context = await NestFactory.createApplicationContext(TestModule, { logger: ['error'], abortOnError: false });
  return context;
};

const add = async (deskId = 'us-sd-fire', password: string | null = PASSWORD): Promise<{ id: UserId; username: string }> => {
  const username = `person-${(people += 1)}.${deskId}`;
  const { id } = await here
    .get(AddPerson)
    .execute(machine, { username, name: 'Renata Quiroga', memberships: [{ desk: deskId, roles: ['liaison'] }] });
  if (password) await here.get(SetPassword).execute(machine, { personId: id, password });
  return { id, username };
};
const refusal = async (work: Promise<unknown>): Promise<Pick<DomainError, 'code' | 'params'>> =>
  work.then(
    () => Promise.reject(new Error('was not refused')),
    ({ code, params }: DomainError) => ({ code, params }),
  );
const asked = (session: string, where = here) => where.get(IdentityAuthenticator).authenticate({ session, unsafe: false });
const askedBy = (bearer: string, where = here) => where.get(IdentityAuthenticator).authenticate({ bearer, unsafe: false });
const eventually = async (work: () => Promise<unknown>, millis: number): Promise<number> => {
  const start = performance.now();
  while ((await work()) !== null) {
    if (performance.now() - start > millis) throw new Error(`not within ${millis} ms`);
    await setTimeout(10);
  }
  return performance.now() - start;
};

beforeAll(async () => {
  // The directory's rows are not of this spec: the register is replaced by four desks.
  Reflect.defineMetadata(
    'providers',
    (Reflect.getMetadata('providers', IdentityModule) as { provide?: unknown }[]).map((provider) =>
      provider.provide === DeskRegister ? { provide: DeskRegister, useClass: FixedDesks } : provider,
    ),
    IdentityModule,
  );
  database = await openTestDatabase();
  [here, there] = await Promise.all([open(), open()]);
});
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await database?.drop();
});

describe('signing in', () => {
  it('gives a session that speaks for the person at the first desk', async () => {
    const { id, username } = await add();
    const { sessionId } = await here.get(SignIn).execute({ username: username.toUpperCase(), password: PASSWORD });
    expect(await asked(sessionId)).toMatchObject({
      userId: id,
      username,
      deskId: 'us-sd-fire',
      agencyId: 'us-sd-fire',
      country: 'US',
      roles: ['liaison'],
    });
    const { rows } = await database.owner.query('select * from session where person_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(sessionId);
  });

  it('answers an unknown name, a wrong password, a disabled person and one without a password alike', async () => {
    const [known, disabled, bare] = [await add(), await add(), await add('us-sd-fire', null)];
    await here.get(DisablePerson).execute(machine, { personId: disabled.id });
    const tries = [
      { username: 'nobody.at-all', password: PASSWORD },
      { username: known.username, password: `${PASSWORD}!` },
      { username: disabled.username, password: PASSWORD },
      { username: bare.username, password: '' },
    ];
    const answers = await Promise.all(tries.map((attempt) => refusal(here.get(SignIn).execute(attempt))));
    expect(answers).toEqual(answers.map(() => ({ code: 'sign-in-refused', params: {} })));
  });

  it('takes about as much work for a name that nobody bears', async () => {
    const { username } = await add();
    // The work of this process, whatever else the machine does meanwhile.
    const worked = async (name: string): Promise<number> => {
      const before = process.cpuUsage();
      await refusal(here.get(SignIn).execute({ username: name, password: 'wrong' }));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 4; turn += 1) {
      known.push(await worked(username));
      unknown.push(await worked('nobody.in-particular'));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.5);
    expect(Math.min(...unknown)).toBeLessThan(Math.min(...known) * 2);
  });

  it.each(['known', 'unknown'])('delays after five failures in a row and doubles, for a %s name', async (which) => {
    const username = which === 'known' ? (await add()).username : 'nobody.with-patience';
    const attempt = (password = 'wrong') => refusal(here.get(SignIn).execute({ username, password }));
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt()));
    expect(answers.map(({ code }) => code)).toEqual([...Array(5).fill('sign-in-refused'), ...Array(3).fill('sign-in-delayed')]);
    expect(answers[5]!.params['retryAfterSeconds']).toBeGreaterThanOrEqual(14);
    const passTime = () => database.owner.query(`update sign_in_failure set locked_until = locked_until - interval '1 hour'`);
    await passTime();
    expect((await attempt()).code).toBe('sign-in-refused');
    expect((await attempt(PASSWORD)).params['retryAfterSeconds']).toBeGreaterThanOrEqual(29);
    await passTime();
    expect((await attempt()).code).toBe('sign-in-refused');
    expect((await attempt(PASSWORD)).params['retryAfterSeconds']).toBeGreaterThanOrEqual(59);
  });

  it('forgets the failures at a good sign-in', async () => {
    const { id, username } = await add();
    for (let turn = 0; turn < 4; turn += 1) await refusal(here.get(SignIn).execute({ username, password: 'wrong' }));
    await here.get(SignIn).execute({ username, password: PASSWORD });
    const { rows } = await database.owner.query('select failures_total from person where id = $1', [id]);
    expect(rows).toEqual([{ failures_total: 4 }]);
    const left = await database.owner.query(`select 1 from sign_in_failure where name_hash = sha256(convert_to($1, 'UTF8'))`, [
      username,
    ]);
    expect(left.rows).toEqual([]);
  });

  it('opens again after a new password, whatever the failures', async () => {
    const { id, username } = await add();
    await refusal(here.get(SignIn).execute({ username, password: 'wrong' }));
    await database.owner.query(`update sign_in_failure set failed_count = 100 where name_hash = sha256(convert_to($1, 'UTF8'))`, [
      username,
    ]);
    expect(await refusal(here.get(SignIn).execute({ username, password: PASSWORD }))).toMatchObject({
      params: { retryAfterSeconds: 900 },
    });
    await here.get(SetPassword).execute(machine, { personId: id, password: 'seven otters under the pier' });
    await here.get(SignIn).execute({ username, password: 'seven otters under the pier' });
  });
});

describe('somebody who guesses from elsewhere', () => {
  const [HOME, AWAY] = ['192.0.2.0/24', '198.51.100.0/24'];
  const from = (network: string, username: string, password = 'wrong') =>
    here.get(SignIn).execute({ username, password, network });

  it('delays nobody but who guesses there, known or not', async () => {
    const { username } = await add();
    for (let turn = 0; turn < 5; turn += 1) await refusal(from(AWAY, username));
    expect((await refusal(from(AWAY, username, PASSWORD))).code).toBe('sign-in-delayed');
    await from(HOME, username, PASSWORD);
    expect((await refusal(from(AWAY, username, PASSWORD))).code).toBe('sign-in-delayed');
  });

  const toldTo = async (id: string) =>
    (
      await database.owner.query<{ type: string }>(
        `select e.type from ledger_entry e
         where e.stream = 'person:' || $1 and e.type = 'person.tries-noticed' order by e.sseq`,
        [id],
      )
    ).rows;
  const guess = (username: string, times: number, network = AWAY) =>
    database.owner.query(
      `with f as (insert into sign_in_failure (name_hash, network, failed_count, at) values (sha256(convert_to($1, 'UTF8')), $3, $2::int, now())
         on conflict (name_hash, network) do update set failed_count = sign_in_failure.failed_count + excluded.failed_count)
       update person set failures_total = failures_total + $2::int where username = $1`,
      [username, times, network],
    );

  it('is told of to the person, once until there are ten more, and to nobody of fewer', async () => {
    const [tried, mistyped] = [await add(), await add()];
    const tell = () => here.get(TellOfTries).execute();
    await guess(tried.username, 9);
    await guess(mistyped.username, 12, HOME);
    // Their own mistakes: they sign in from there.
    await database.owner.query(`update sign_in_failure set locked_until = null where network = $1`, [HOME]);
    await from(HOME, mistyped.username, PASSWORD);
    await tell();
    expect([await toldTo(tried.id), await toldTo(mistyped.id)]).toEqual([[], []]);
    expect((await refusal(from(AWAY, tried.username))).code).toBe('sign-in-refused');
    await Promise.all([tell(), there.get(TellOfTries).execute()]);
    await tell();
    expect(await toldTo(tried.id)).toHaveLength(1);
    await guess(tried.username, 9);
    await tell();
    expect(await toldTo(tried.id)).toHaveLength(1);
    await guess(tried.username, 1);
    await tell();
    expect(await toldTo(tried.id)).toHaveLength(2);
    // The next sign-in is as it was: nothing of it is part of signing in.
    await from(HOME, tried.username, PASSWORD);
  });

  it('from many networks shuts all but those from which the person came before', async () => {
    const { username } = await add();
    await from(HOME, username, PASSWORD);
    await database.owner.query(
      `insert into sign_in_failure (name_hash, network, failed_count, at)
       select sha256(convert_to($1, 'UTF8')), '10.0.' || n || '.0/24', 4, now() from generate_series(1, 25) as n`,
      [username],
    );
    expect((await refusal(from(AWAY, username, PASSWORD))).code).toBe('sign-in-delayed');
    await from(HOME, username, PASSWORD);
    const { rows } = await database.owner.query('select id from person where username = $1', [username]);
    await here.get(SetPassword).execute(machine, { personId: rows[0].id, password: 'seven otters under the pier' });
    await from(AWAY, username, 'seven otters under the pier');
  });
});

describe('a session', () => {
  let sessionId: string;
  beforeEach(async () => {
    const { username } = await add();
    ({ sessionId } = await here.get(SignIn).execute({ username, password: PASSWORD }));
  });
  const age = (sql: string) => database.owner.query(`update session set ${sql}`);

  it('ends after half an hour alone', async () => {
    await age(`last_seen_at = now() - interval '29 minutes'`);
    expect(await asked(sessionId, there)).not.toBeNull();
    await age(`last_seen_at = now() - interval '30 minutes'`);
    expect(await asked(sessionId)).toBeNull();
  });

  it('stays while it is used, and ends after twelve hours all the same', async () => {
    await age(`last_seen_at = now() - interval '29 minutes'`);
    await asked(sessionId);
    const { rows } = await database.owner.query(
      `select count(*)::int as fresh from session where last_seen_at > now() - interval '1 minute'`,
    );
    expect(rows[0].fresh).toBeGreaterThan(0);
    await age(`last_seen_at = now(), expires_at = now()`);
    expect(await asked(sessionId, there)).toBeNull();
  });

  it('is not kept alive by a stream that asks for itself', async () => {
    const last = async () => (await database.owner.query('select max(last_seen_at) as at from session')).rows[0].at;
    await age(`last_seen_at = now() - interval '20 minutes'`);
    const before = await last();
    expect(
      await there.get(IdentityAuthenticator).authenticate({ session: sessionId, unsafe: false, passive: true }),
    ).not.toBeNull();
    expect(await last()).toEqual(before);
    expect(await asked(sessionId, there)).not.toBeNull();
    expect(await last()).not.toEqual(before);
  });

  it('is asked for its CSRF token when it would alter something', async () => {
    const authenticator = here.get(IdentityAuthenticator);
    for (const csrfToken of [undefined, '', 'wrong', sessionId])
      expect(
        await refusal(
          authenticator.authenticate({ session: sessionId, unsafe: true, ...(csrfToken !== undefined && { csrfToken }) }),
        ),
      ).toMatchObject({ code: 'csrf-token-wrong' });
    expect(
      await authenticator.authenticate({ session: sessionId, unsafe: true, csrfToken: csrfTokenOf(sessionId) }),
    ).not.toBeNull();
  });

  it('ends on every instance at sign-out', async () => {
    expect(await asked(sessionId, there)).not.toBeNull();
    await here.get(SignOut).execute(sessionId);
    await eventually(() => asked(sessionId, there), 1_000);
  });

  it('speaks for no desk that is not the person’s', async () => {
    const authenticator = here.get(IdentityAuthenticator);
    expect(await authenticator.authenticate({ session: sessionId, unsafe: false, deskId: 'mx-inm-tijuana' })).toBeNull();
    expect(await authenticator.authenticate({ session: sessionId, unsafe: false, deskId: 'us-sd-fire' })).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'x'],
    ['a trick', "' or 1=1 --"],
    ['a flood', 'a'.repeat(5_000)],
  ])('is not made of %s', async (_, value) => {
    expect(await asked(value)).toBeNull();
    expect(await askedBy(value)).toBeNull();
  });
});

describe('ending access', () => {
  it('ends sessions and tokens within the second on another instance', async () => {
    const { id, username } = await add();
    const { sessionId } = await there.get(SignIn).execute({ username, password: PASSWORD });
    const { token } = await here.get(CreateToken).execute(machine, { personId: id, ttl: '1h', label: 'feed' });
    expect(await asked(sessionId, there)).not.toBeNull();
    expect(await askedBy(token, there)).not.toBeNull();
    await here.get(DisablePerson).execute(machine, { personId: id });
    expect(await asked(sessionId, here)).toBeNull();
    await eventually(() => asked(sessionId, there), 1_000);
    await eventually(() => askedBy(token, there), 1_000);
  });

  it('lets nobody in who was signing in at that moment', async () => {
    const { id, username } = await add();
    const [attempt] = await Promise.allSettled([
      there.get(SignIn).execute({ username, password: PASSWORD }),
      here.get(DisablePerson).execute(machine, { personId: id }),
    ]);
    if (attempt.status === 'fulfilled') await eventually(() => asked(attempt.value.sessionId, there), 1_000);
    const { rows } = await database.owner.query('select 1 from session where person_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('is in the ledger, as is everything done to a person', async () => {
    const { id } = await add();
    await here.get(DisablePerson).execute(machine, { personId: id });
    const { rows } = await database.owner.query(`select sseq::int, type from ledger_entry where stream = $1 order by sseq`, [
      `person:${id}`,
    ]);
    expect(rows).toEqual([
      { sseq: 1, type: 'person.added' },
      { sseq: 2, type: 'person.password-set' },
      { sseq: 3, type: 'person.disabled' },
    ]);
  });
});

describe('a token', () => {
  it('speaks for its person until it expires', async () => {
    const { id } = await add();
    const { token } = await here.get(CreateToken).execute(machine, { personId: id, ttl: '30m', label: 'feed' });
    expect(await askedBy(token)).toMatchObject({ userId: id });
    await database.owner.query(
      `update api_token set created_at = now() - interval '1 day', expires_at = now() where person_id = $1`,
      [id],
    );
    expect(await askedBy(token, there)).toBeNull();
  });

  it('needs no CSRF token: no browser sends it by itself', async () => {
    const { id } = await add();
    const { token } = await here.get(CreateToken).execute(machine, { personId: id, ttl: '1h', label: 'feed' });
    expect(await here.get(IdentityAuthenticator).authenticate({ bearer: token, unsafe: true })).not.toBeNull();
  });

  it('ends on every instance when revoked', async () => {
    const { id } = await add();
    const { id: tokenId, token } = await here.get(CreateToken).execute(machine, { personId: id, ttl: '90d', label: 'feed' });
    expect(await askedBy(token, there)).not.toBeNull();
    await here.get(RevokeToken).execute(machine, { personId: id, tokenId });
    await eventually(() => askedBy(token, there), 1_000);
    expect(await refusal(here.get(RevokeToken).execute(machine, { personId: id, tokenId }))).toMatchObject({
      code: 'token-unknown',
    });
  });
});

describe('an administrator', () => {
  const ofFire = (actor: Partial<RequestContext['actor']> = {}): RequestContext => ({
    ...machine,
    actor: {
      userId: '018f0000-0000-7000-8000-000000000001' as UserId,
      username: 'a',
      name: 'A',
      deskId: DESKS[0]!.id,
      agencyId: DESKS[0]!.agencyId,
      country: 'US',
      roles: ['administrator'],
      permissions: new Set(),
      ...actor,
    },
  });

  it('adds and lists people of the own agency only', async () => {
    const command = {
      username: 'l.hayes',
      name: 'Laura Hayes',
      memberships: [{ desk: 'us-sd-fire', roles: ['supervisor' as const] }],
    };
    await here.get(AddPerson).execute(ofFire(), command);
    expect(await refusal(here.get(AddPerson).execute(ofFire(), command))).toMatchObject({ code: 'username-taken' });
    const elsewhere = {
      ...command,
      username: 'l.hayes.2',
      memberships: [{ desk: 'mx-inm-tijuana', roles: ['supervisor' as const] }],
    };
    expect(await refusal(here.get(AddPerson).execute(ofFire(), elsewhere))).toMatchObject({ code: 'desk-not-administered' });
    const listed = await here.get(PeopleQueries).ofAgency(DESKS[0]!.agencyId, '', 200);
    expect(listed.every(({ memberships }) => memberships.some(({ agencyId }) => agencyId === 'us-sd-fire'))).toBe(true);
    expect(listed.map(({ username }) => username)).toContain('l.hayes');
    expect(JSON.stringify(listed)).not.toContain('argon2');
  });

  it('cannot end the access of people of another agency, nor learn that they exist', async () => {
    const { id } = await add('mx-inm-tijuana');
    expect(await refusal(here.get(DisablePerson).execute(ofFire(), { personId: id }))).toMatchObject({ code: 'person-unknown' });
  });
});

describe('the demonstration border', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enlace-identity-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const file = () => readFile(join(folder, 'demo-credentials.json'), 'utf8');

  it('has its people at every desk, with one password, in a file for its owner alone', async () => {
    expect(await here.get(IdentitySeed).apply(folder)).toEqual({ added: 15, people: 15 });
    expect((await stat(join(folder, 'demo-credentials.json'))).mode & 0o777).toBe(0o600);
    const { password, users } = JSON.parse(await file());
    expect(users[0]).toEqual({
      username: 'liaison.mx-inm-tijuana',
      name: expect.any(String),
      desk: 'mx-inm-tijuana',
      agency: 'mx-inm',
      country: 'MX',
      roles: ['liaison'],
    });
    expect(users.map(({ username }: { username: string }) => username)).toEqual(
      expect.arrayContaining([
        'supervisor.us-sd-fire',
        'coordinator.us-joint-desk',
        'coordinator.mx-joint-desk',
        'administrator.mx-joint-desk',
        'director.drills',
        'auditor.us',
        'auditor.mx',
      ]),
    );
    expect(new Set(users.map(({ name }: { name: string }) => name)).size).toBe(users.length);
    const { sessionId } = await here.get(SignIn).execute({ username: 'auditor.mx', password });
    expect(await asked(sessionId)).toMatchObject({ deskId: 'mx-joint-desk', roles: ['auditor'] });
  });

  it('is laid once: a second time keeps everything', async () => {
    const before = await file();
    expect(await there.get(IdentitySeed).apply(folder)).toEqual({ added: 0, people: 15 });
    expect(await file()).toBe(before);
  });

  it('gets a new password where the file is lost', async () => {
    const old = JSON.parse(await file()).password;
    await rm(join(folder, 'demo-credentials.json'));
    await here.get(IdentitySeed).apply(folder);
    const { password } = JSON.parse(await file());
    expect(password).not.toBe(old);
    await here.get(SignIn).execute({ username: 'director.drills', password });
  });
});
