import 'reflect-metadata';
import { type Actor, DomainError, type Permission } from '#kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Body, Controller, Get, Global, HttpCode, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiProduces } from '@nestjs/swagger';
import { ConfigModule, readEnv } from '../config/index.js';
import { Metrics, ObservabilityModule } from '../observability/index.js';
import { RealmGate } from '../realm/index.js';
import { Deferrable, Vital } from './admission.js';
import { Authenticator, type Credentials } from './authenticator.js';
import { TakesForm } from './form-body.js';
import { HttpModule } from './http.module.js';
import { openHttp } from './open-http.js';
import { Permit, Public } from './permit.js';

@Controller('api/v1/things')
@Permit('report.file')
class ThingsController {
  @Get()
  list() {
    return [];
  }

  @Get('export')
  @ApiProduces('text/csv')
  export() {
    return 'a,b';
  }

  @Post()
  @Deferrable()
  @HttpCode(200)
  file() {
    return {};
  }

  @Post('note')
  @HttpCode(200)
  note() {
    return {};
  }

  @Post('acknowledge')
  @Vital()
  @HttpCode(200)
  acknowledge() {
    return {};
  }

  @Get('board')
  @Public()
  board() {
    return {};
  }

  @Post('sign-in')
  @Public()
  @Vital()
  @TakesForm()
  @HttpCode(200)
  signIn(@Body() form: object) {
    return form;
  }
}

@Controller('health')
@Public()
class HealthController {
  @Get()
  ready() {
    return {};
  }
}

const PEOPLE: Readonly<Record<string, string>> = { one: 'bomberos', colleague: 'bomberos', other: 'fire' };

class Tokens extends Authenticator {
  async authenticate({ bearer = '' }: Credentials): Promise<Actor | null> {
    const agencyId = PEOPLE[bearer];
    if (agencyId === undefined) return null;
    const permissions = new Set<Permission>(['report.file']);
    return { userId: bearer, deskId: 'd', agencyId, country: 'US', roles: [], permissions } as unknown as Actor;
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

const RATES = {
  READS: '9',
  SEARCHES: '3',
  EXPORTS: '2',
  FILINGS: '3',
  ACTS: '4',
  URGENT: '5',
  STRANGERS: '6',
  AGENCY_TIMES: '2',
};

// The clock by which requests are counted stands still until it is set, however slow the machine.
const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
afterAll(() => clock.mockRestore());

const open = async (more: Record<string, string> = {}): Promise<NestFastifyApplication> => {
  const rates = Object.fromEntries(Object.entries(RATES).map(([name, value]) => [`ENLACE_RATE_${name}`, value]));
  const env = readEnv({ DATABASE_URL: 'postgres://nowhere', ENLACE_LOG_LEVEL: 'silent', ...rates, ...more });
  @Module({
    imports: [ConfigModule.for(env), ObservabilityModule, PortsModule, HttpModule],
    controllers: [ThingsController, HealthController],
  })
  class ThingsModule {}
  const app = await openHttp(ThingsModule);
  await app.init();
  return app;
};

type Method = 'GET' | 'POST';
const LIFE = { 'x-enlace-urgency': 'life-safety' };

const caller =
  (app: NestFastifyApplication) =>
  (by: string, method: Method, path: string, headers: Record<string, string> = {}) =>
    app.inject({ method, url: path, headers: { authorization: `Bearer ${by}`, ...headers } });

describe('limits of rates', () => {
  let app: NestFastifyApplication;
  let call: ReturnType<typeof caller>;

  beforeAll(async () => {
    app = await open();
    call = caller(app);
  });
  afterAll(() => app.close());

  const statuses = async (times: number, ...asked: Parameters<typeof call>): Promise<number[]> => {
    const all: number[] = [];
    for (let nth = 0; nth < times; nth += 1) all.push((await call(...asked)).statusCode);
    return all;
  };

  it.each([
    ['reads', 'read', 9, 'GET', '/api/v1/things'],
    ['searches', 'search', 3, 'GET', '/api/v1/things?q=fuga'],
    ['exports', 'export', 2, 'GET', '/api/v1/things/export?q=fuga'],
    ['filings', 'file', 3, 'POST', '/api/v1/things'],
    ['other acts', 'act', 4, 'POST', '/api/v1/things/note'],
  ] as const)('tell an account that spent its %s to wait, and nobody of another agency', async (_, kind, most, method, path) => {
    expect(await statuses(most, 'one', method, path)).toEqual(Array.from({ length: most }, () => 200));
    const refused = await call('one', method, path, { 'accept-language': 'es-MX' });
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'rate-limited', title: 'Demasiadas solicitudes en poco tiempo' });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60 / most + 1);
    expect(refused.json()).toMatchObject({ params: { retryAfterSeconds: seconds } });
    // The agency has more, so the colleague still has all of theirs; another agency has its own.
    for (const by of ['colleague', 'other']) expect(await statuses(most, by, method, path)).not.toContain(429);
    const figures = await app.get(Metrics).registry.metrics();
    expect(figures).toContain(`enlace_http_requests_limited_total{class="${kind}",of="account"} 1`);
    clock.mockReturnValue(performance.now() + seconds * 1_000);
    expect(await statuses(1, 'one', method, path)).toEqual([200]);
  });

  it('keep a reserve for what life depends on: another account’s flood and one’s own leave it alone, and it ends after all', async () => {
    expect(await statuses(4, 'one', 'POST', '/api/v1/things')).toContain(429);
    expect(await statuses(5, 'one', 'POST', '/api/v1/things/note')).toContain(429);
    expect(await statuses(3, 'one', 'POST', '/api/v1/things', LIFE)).toEqual([200, 200, 200]);
    expect(await statuses(3, 'one', 'POST', '/api/v1/things/acknowledge')).toEqual([200, 200, 429]);
    expect(await statuses(1, 'one', 'POST', '/api/v1/things', LIFE)).toEqual([429]);
    expect(await statuses(5, 'colleague', 'POST', '/api/v1/things', LIFE)).toEqual([200, 200, 200, 200, 200]);
  });

  it('count who is not known by network, credentials that are none too; never a sign-in, and no probe of health', async () => {
    expect(await statuses(4, 'nobody', 'GET', '/api/v1/things/board')).toEqual([200, 200, 200, 200]);
    expect(await statuses(3, 'nobody', 'GET', '/api/v1/things')).toEqual([401, 401, 429]);
    expect(await statuses(1, 'nobody', 'GET', '/api/v1/things/board')).toEqual([429]);
    // A form and vital at once: neither mark takes the other away.
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (let nth = 0; nth < 20; nth += 1) {
      const signIn = await app.inject({ method: 'POST', url: '/api/v1/things/sign-in', headers: form, payload: 'a=b' });
      expect(signIn.statusCode).toBe(200);
    }
    expect(await statuses(20, 'nobody', 'GET', '/health')).not.toContain(429);
    // Whoever is known is let in from the same network.
    expect(await statuses(1, 'other', 'POST', '/api/v1/things', LIFE)).toEqual([200]);
  });
});

describe('limits of rates behind a proxy', () => {
  const FROM = { 'x-forwarded-for': '203.0.113.7' };

  it('are those of whom the proxy names, where its word is believed', async () => {
    const app = await open({ ENLACE_PROXIES: '127.0.0.0/8,::1' });
    const board = async (headers: Record<string, string>) =>
      (await app.inject({ method: 'GET', url: '/api/v1/things/board', headers })).statusCode;
    for (let nth = 0; nth < 6; nth += 1) expect(await board(FROM)).toBe(200);
    expect([await board(FROM), await board({ 'x-forwarded-for': '198.51.100.7' })]).toEqual([429, 200]);
    await app.close();
  });

  it('are those of the proxy, where nobody said that its word is to be believed', async () => {
    const app = await open();
    const from = (nth: number) => ({ 'x-forwarded-for': `203.0.${nth}.7` });
    const all: number[] = [];
    for (let nth = 0; nth < 7; nth += 1)
      all.push((await app.inject({ method: 'GET', url: '/api/v1/things/board', headers: from(nth) })).statusCode);
    expect(all.at(-1)).toBe(429);
    await app.close();
  });

  it('do not begin with what is no address', async () => {
    await expect(open({ ENLACE_PROXIES: '10.0.0.0/40' })).rejects.toThrow('ENLACE_PROXIES: 10.0.0.0/40');
  });
});

describe('limits of rates that are off', () => {
  it('count nobody', async () => {
    const app = await open({ ENLACE_RATE_LIMITS: 'off' });
    const call = caller(app);
    for (let nth = 0; nth < 12; nth += 1) expect((await call('one', 'GET', '/api/v1/things/export')).statusCode).toBe(200);
    await app.close();
  });
});
