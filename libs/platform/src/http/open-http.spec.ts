import 'reflect-metadata';
import { type Actor, DomainError, LIVE, type Permission, type RequestContext } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Global, HttpCode, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ConfigModule, readEnv } from '../config/index.js';
import { ObservabilityModule } from '../observability/index.js';
import { Database, sql } from '../persistence/index.js';
import { RealmGate } from '../realm/index.js';
import { type Assurance, Authenticator, type Credentials } from './authenticator.js';
import { Deferrable, Vital } from './admission.js';
import { Admitted, type AdmittedAs, Ctx, ExpectedVersion } from './context.decorator.js';
import { HttpModule } from './http.module.js';
import { IdParam } from './id-param.js';
import { openHttp } from './open-http.js';
import { Creates, Permit, Public, StepUp, Voted } from './permit.js';

class Inner {
  @IsInt()
  level: number;
}

class Thing {
  @IsString()
  @MaxLength(10)
  name: string;

  @ValidateNested()
  @Type(() => Inner)
  inner: Inner;
}

/** Nobody listens at this port. */
const storeThatIsDown = new Database('postgres://enlace@127.0.0.1:1/enlace');

/** Of the last request. */
let asked: Assurance | undefined;

let release: () => void = () => undefined;

@Controller('things')
class ThingsController {
  @Post()
  @Permit('report.file')
  @Creates()
  make(@Ctx() ctx: RequestContext, @Body() body: Thing) {
    return { version: 3, name: body.name, key: ctx.idempotency?.key, correlationId: ctx.correlationId };
  }

  @Post('change')
  @HttpCode(200)
  @Permit('report.file')
  change(@ExpectedVersion() version: number | undefined) {
    return { seen: version ?? null };
  }

  @Get('open')
  @Public()
  open() {
    return { ok: true };
  }

  @Get('forbidden')
  @Permit('people.administer')
  forbidden() {
    return {};
  }

  @Get('broken')
  @Public()
  broken() {
    throw new Error('secret detail');
  }

  @Get('refused')
  @Public()
  refused() {
    throw new DomainError('version-stale', { expected: 1, actual: 2 }, '/name');
  }

  @Get('stored')
  @Public()
  stored() {
    return storeThatIsDown.query(sql('', 'select 1'));
  }

  @Post('stored')
  @Permit('report.file')
  @Creates()
  store() {
    return storeThatIsDown.transaction(LIVE, async () => ({ version: 1 }));
  }

  @Post('voted')
  @StepUp()
  @Voted()
  @Permit('report.file')
  voted(@Ctx() { voting }: RequestContext) {
    return { asked: asked?.isVoted, voting };
  }

  @Post('voted-at-times')
  @StepUp()
  @Voted('at-times')
  @Permit('report.file')
  votedAtTimes(@Ctx() { voting }: RequestContext) {
    return { asked: asked?.isVoted, voting };
  }

  @Get(':id')
  @Public()
  one(@IdParam() id: string) {
    return { id };
  }
}

@Controller('api/v1')
@Permit('report.file')
class AdmittedController {
  @Post('slow')
  @HttpCode(200)
  async slow() {
    await new Promise<void>((resolve) => (release = resolve));
    return {};
  }

  @Post('filing')
  @Deferrable()
  filing(@Admitted() admitted: AdmittedAs) {
    return admitted;
  }

  @Get('list')
  list() {
    return [];
  }

  @Get('vital')
  @Vital()
  vital() {
    return {};
  }
}

const actor = {
  userId: 'u',
  deskId: 'd',
  agencyId: 'a',
  country: 'US',
  roles: ['liaison'],
  permissions: new Set<Permission>(['report.file']),
} as unknown as Actor;

class Tokens extends Authenticator {
  override async checkAssurance(_: Credentials, door: Assurance): Promise<void> {
    asked = door;
  }

  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    return bearer === 'good' ? actor : null;
  }
}

const gate = {
  enter: async () => {
    throw new DomainError('not-found');
  },
};

@Global()
@Module({
  providers: [
    { provide: Authenticator, useClass: Tokens },
    { provide: RealmGate, useValue: gate },
  ],
  exports: [Authenticator, RealmGate],
})
class PortsModule {}

const env = readEnv({
  DATABASE_URL: 'postgres://nowhere',
  ENLACE_LOG_LEVEL: 'silent',
  ENLACE_MAX_IN_FLIGHT: '2',
  ENLACE_MAX_READS: '3',
  PUBLIC_URL: 'http://enlace.example/desk',
});
const frame = [ConfigModule.for(env), ObservabilityModule, PortsModule, HttpModule];

@Module({ imports: frame, controllers: [ThingsController, AdmittedController] })
class ThingsModule {}

@Controller('bare')
class BareController {
  @Get()
  nobodySaidWho() {
    return {};
  }
}

@Module({ imports: frame, controllers: [BareController] })
class BareModule {}

describe('an installation that is opened by https', () => {
  it('tells browsers to come by nothing else, for a year', async () => {
    const secure = readEnv({
      DATABASE_URL: 'postgres://nowhere',
      ENLACE_LOG_LEVEL: 'silent',
      PUBLIC_URL: 'https://enlace.example',
    });
    @Module({ imports: [ConfigModule.for(secure), ...frame.slice(1)], controllers: [ThingsController] })
    class SecureModule {}
    const app = await openHttp(SecureModule);
    const answer = await app.inject({ method: 'GET', url: '/things/open' });
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    await app.close();
  });
});

describe('the http edge', () => {
  let app: NestFastifyApplication;
  let base: string;

  beforeAll(async () => {
    app = await openHttp(ThingsModule);
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(() => app.close());

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: 'Bearer good', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  };
  const key = { 'idempotency-key': 'k1' };
  const thing = { name: 'x', inner: { level: 1 } };

  it('does not boot with a route that says nothing about who may call it', async () => {
    const bare = await openHttp(BareModule);
    await expect(bare.init()).rejects.toThrow('BareController.nobodySaidWho (GET)');
    await bare.close().catch(() => undefined);
  });

  it('asks who is calling, and whether they may', async () => {
    expect((await call('POST', '/things/change', {}, { authorization: 'Bearer bad' })).status).toBe(401);
    const refused = await call('GET', '/things/forbidden', undefined, { 'accept-language': 'es-MX,en;q=0.5' });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ code: 'not-permitted', title: 'Su función no permite esta acción' });
    expect((await call('GET', '/things/open', undefined, { authorization: '' })).status).toBe(200);
  });

  it('spares a fresh proof where an act is always signed, and not where what is done decides whether it is', async () => {
    const [voting, vote] = [{ by: 'token', slip: 'a.b.c.d.e' }, { 'x-enlace-vote': 'a.b.c.d.e' }];
    expect((await call('POST', '/things/voted', {}, vote)).body).toMatchObject({ asked: true, voting });
    expect((await call('POST', '/things/voted-at-times', {}, vote)).body).toMatchObject({ asked: false, voting });
  });

  it('asks for a retry guard where something is made, and gives the version as ETag', async () => {
    expect((await call('POST', '/things', thing)).body).toMatchObject({ status: 428, code: 'idempotency-key-missing' });
    const made = await call('POST', '/things', thing, key);
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe('"3"');
    expect(made.body['correlationId']).toBe(made.headers.get('x-correlation-id'));
    expect((await call('POST', '/things', thing, { 'idempotency-key': 'with space' })).status).toBe(400);
  });

  it('points at each wrong field, and refuses unknown ones, in the language asked for', async () => {
    const wrong = { name: 'far too long a name', inner: { level: 'high' }, surprise: 1 };
    const answer = await call('POST', '/things', wrong, { ...key, 'accept-language': 'es' });
    expect(answer.status).toBe(400);
    const errors = answer.body['errors'] as { pointer: string; code: string; detail: string }[];
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/surprise', 'field.whitelistValidation'],
      ['/name', 'field.maxLength'],
      ['/inner/level', 'field.isInt'],
    ]);
    expect(errors[1]!.detail).toBe('El texto es demasiado largo.');
  });

  it.each(['GET', 'POST'])('answers a %s while the store is away with when to come again, and nothing else', async (method) => {
    const began = performance.now();
    const answer = await call(method, '/things/stored', method === 'POST' ? {} : undefined, { ...key, 'accept-language': 'es' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.body).toMatchObject({ code: 'store-unavailable', status: 503 });
    expect(JSON.stringify(answer.body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each([
    ['broken JSON', '{"name":', 400],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
    ['a NUL in a text', '{"name":"a\\u0000b","inner":{"level":1}}', 400],
    ['half a surrogate pair', '{"name":"a\\ud800","inner":{"level":1}}', 400],
    ['a prototype key', '{"__proto__":{"x":1},"name":"a","inner":{"level":1}}', 400],
    ['a list for an object', '[1,2]', 400],
    ['null for an object', 'null', 400],
    ['a text for an object', '"text"', 400],
    ['nothing', '', 400],
    ['two megabytes', `{"name":"${'a'.repeat(2_000_000)}"}`, 413],
  ])('refuses %s with a clear problem', async (_, body, status) => {
    const answer = await call('POST', '/things', body, key);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, code: expect.any(String), correlationId: expect.any(String) });
  });

  it.each(['/things/%FF', '/things/%C0%AE', '/things/%ZZ', `/things/${'a'.repeat(500)}`])(
    'refuses an address that cannot be read: %p',
    async (path) => {
      const answer = await call('GET', path, undefined, { 'accept-language': 'es' });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ status: 400, code: 'address-unreadable', title: 'No se puede leer la dirección' });
    },
  );

  it('refuses a body where none is read', async () => {
    expect((await call('POST', '/things/change', {})).status).toBe(200);
    for (const body of [{ surprise: 1 }, []])
      expect((await call('POST', '/things/change', body)).body).toMatchObject({ status: 400, code: 'request-malformed' });
  });

  it('refuses a media type that it does not read', async () => {
    expect((await call('POST', '/things', 'name=x', { ...key, 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('sends every answer with what a browser may do with it, and keeps none of the api', async () => {
    for (const path of ['/things/open', '/nowhere', '/things/%FF', '/api/v1/list', '/api/v1/nowhere']) {
      const { headers } = await call('GET', path);
      expect([
        path,
        ...['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'].map(
          (name) => headers.get(name),
        ),
      ]).toEqual([path, 'nosniff', 'no-referrer', 'same-origin', 'same-origin']);
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store');
      // Over plain http it would mean nothing, and a site without a certificate would lock itself out.
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['an older browser that names another origin', { origin: 'https://elsewhere.example' }, 403],
    ['a page that hides its origin', { origin: 'null' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://behind-a-proxy.example' }, 200],
    ['the address under which people open it', { origin: 'https://enlace.example' }, 200],
    ['a program', {}, 200],
  ])('takes or refuses an act that comes from %s', async (_, headers, status) => {
    const answer = await call('POST', '/things/change', {}, headers);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ code: 'origin-foreign' });
  });

  it('takes an act of its own origin from a browser that says no more', async () => {
    expect((await call('POST', '/things/change', {}, { origin: base })).status).toBe(200);
  });

  it('reads from wherever it is asked', async () => {
    expect((await call('GET', '/things/open', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('reads a version from If-Match, and refuses what is none', async () => {
    expect((await call('POST', '/things/change', {}, { 'if-match': '"7"' })).body).toEqual({ seen: 7 });
    expect((await call('POST', '/things/change', {}, { 'if-match': 'seven' })).body).toMatchObject({ code: 'version-malformed' });
  });

  it('answers an id that is none, an unknown route and a foreign realm alike', async () => {
    const answers = [
      await call('GET', '/things/not-an-id'),
      await call('GET', "/things/1'%20or%201=1"),
      await call('GET', '/nowhere'),
      await call('POST', '/things/change', {}, { 'x-enlace-realm': 'EX-1' }),
      await call('GET', '/api/v1/list?realm=EX-1'),
    ];
    for (const answer of answers) expect(answer.body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('reads the realm of a link from its address; the header wins, and what changes something must have the header', async () => {
    expect((await call('GET', '/api/v1/list?realm=live')).status).toBe(200);
    expect((await call('GET', '/api/v1/list?realm=%E0%A4%A')).status).toBe(404);
    expect((await call('GET', '/api/v1/list?realm=EX-1', undefined, { 'x-enlace-realm': 'live' })).status).toBe(200);
    expect((await call('POST', '/api/v1/filing?realm=EX-1', {})).status).toBe(201);
  });

  it('tells a caller nothing of an unexpected failure', async () => {
    const answer = await call('GET', '/things/broken');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect((await call('GET', '/things/refused')).body).toMatchObject({ status: 412, errors: [{ pointer: '/name' }] });
  });

  it('defers what can wait when too many acts are in flight, refuses reads, and takes life-safety filings and other acts', async () => {
    const slow = async (headers: Record<string, string> = {}) => {
      const before = release;
      const answer = call('POST', '/api/v1/slow', {}, headers);
      while (release === before) await new Promise((resolve) => setTimeout(resolve, 5));
      return { answer, end: release };
    };
    const file = async (headers: Record<string, string> = {}) => (await call('POST', '/api/v1/filing', {}, headers)).body;
    expect(await file()).toEqual({ deferred: false, claimsLife: false });
    const first = await slow();
    const second = await slow();
    expect(await file()).toEqual({ deferred: true, claimsLife: false });
    expect(await file({ 'x-enlace-urgency': 'life-safety' })).toEqual({ deferred: false, claimsLife: true });
    const third = await slow();
    const shed = await call('GET', '/api/v1/list');
    expect(shed.status).toBe(503);
    expect(Number(shed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(shed.body).toMatchObject({ code: 'overloaded' });
    expect((await call('GET', '/api/v1/vital')).status).toBe(200);
    expect((await call('GET', '/things/open')).status).toBe(200);
    for (const { end } of [first, second, third]) end();
    for (const { answer } of [first, second, third]) expect((await answer).status).toBe(200);
    expect((await call('GET', '/api/v1/list')).status).toBe(200);
  });
});
