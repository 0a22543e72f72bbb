import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS, instant, type Actor, type AgencyId, type DeskId, type Permission, type Realm, type UserId } from '#kernel';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, HttpModule, openHttp, type Credentials } from '#platform/http';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DirectorySeed } from '../application/directory-seed.js';
import { DirectoryHttpModule } from './http.module.js';

const PERSON = '01890000-0000-7000-8000-000000000001' as UserId;

/** Bearer `reader` may read the directory, bearer `nobody` may do nothing. */
class TwoPeople extends Authenticator {
  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    if (!bearer) return null;
    return {
      userId: PERSON,
      username: 'liaison.us-sd-fire',
      name: 'Renata Quiroga',
      deskId: 'us-sd-fire' as DeskId,
      agencyId: 'us-sd-fire' as AgencyId,
      country: 'US',
      roles: ['liaison'],
      permissions: new Set<Permission>(bearer === 'reader' ? PERMISSIONS : []),
    };
  }
}

@Global()
@Module({ providers: [{ provide: Authenticator, useClass: TwoPeople }], exports: [Authenticator] })
class PeopleModule {}

let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  @Module({
    imports: [
      ConfigModule.for(env),
      ObservabilityModule,
      PersistenceModule,
      RealmModule,
      HttpModule,
      PeopleModule,
      DirectoryHttpModule,
    ],
  })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DirectorySeed).apply();
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { authorization: 'Bearer reader', ...headers } });
const ids = async (path: string): Promise<string[]> => {
  const answer = await get(path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json<{ items: { id: string }[] }>().items.map((item) => item.id);
};
const ROUTES = [
  'countries',
  'countries/MX/pack',
  'agencies',
  'agreements',
  'agreements/none-named',
  'desks',
  'desks/us-nrc',
  'crossings',
  'crossings/tecate',
  'corridors',
  'localities',
];

describe('the doors', () => {
  it.each(ROUTES)('%s is shut to strangers and to those without the permission', async (route) => {
    expect((await app.inject({ method: 'GET', url: `/api/v1/${route}` })).statusCode).toBe(401);
    expect((await get(route, { authorization: 'Bearer nobody' })).statusCode).toBe(403);
    expect((await get(route)).statusCode).toBe(200);
  });
});

describe('one desk', () => {
  it('says all that its callers rely on', async () => {
    expect((await get('desks/us-cbp-ofo-san-ysidro')).json()).toEqual({
      id: 'us-cbp-ofo-san-ysidro',
      agencyId: 'us-cbp-ofo',
      country: 'US',
      level: 'federal',
      corridor: 'SDT',
      name: { en: 'CBP Field Operations, San Ysidro', es: 'Operaciones de Campo de CBP, San Ysidro' },
      zone: 'America/Los_Angeles',
      hours: { kind: 'always' },
      languages: ['en', 'es'],
      onDuty: true,
      presence: null,
      active: true,
      joint: false,
      alternateDeskId: 'us-cbp-ofo-otay-mesa',
      competences: expect.arrayContaining(['port-closure', 'ports']),
      crossingIds: ['san-ysidro', 'san-ysidro-pedwest', 'rail-san-ysidro'],
    });
  });

  it('is on duty by the clock of the realm that asks', async () => {
    const clocks = app.get(RealmClocks);
    const at = async (realm: string, moment: string): Promise<boolean> => {
      await clocks.open(realm as Realm, realm, instant(moment), 0);
      await clocks.enrol(realm as Realm, [PERSON]);
      const headers = { 'x-enlace-realm': realm };
      const one = (await get('desks/us-epa-r9', headers)).json<{ onDuty: boolean }>().onDuty;
      const [listed] = (await get('desks?q=us-epa-r9', headers)).json<{ items: { onDuty: boolean }[] }>().items;
      expect(listed?.onDuty).toBe(one);
      return one;
    };
    expect(await at('drill-wednesday', '2026-11-25T18:00:00Z')).toBe(true);
    expect(await at('drill-thanksgiving', '2026-11-26T18:00:00Z')).toBe(false);
  });

  it.each(['desks/us-nobody', 'crossings/nowhere', 'desks/%27%3B%20drop', 'desks/__proto__'])('%s is nothing', async (route) => {
    const answer = await get(route, { 'accept-language': 'es-MX' });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not-found']);
  });
});

describe('lists', () => {
  it.each([
    ['desks?country=MX&corridor=ELP&competence=consular', ['mx-sre-cg-elp']],
    ['desks?kind=wildlife&country=MX&q=profepa', ['mx-profepa']],
    ['desks?q=inm%20juarez', ['mx-inm-juarez']],
    ['desks?crossing=laredo-1&competence=bridge-operator', ['us-lrd-bridge']],
    ['desks?agency=us-ice-hsi', ['us-ice-hsi-el-paso', 'us-ice-hsi-laredo', 'us-ice-hsi-san-diego']],
    ['crossings?q=puente%20libre', ['el-paso-bota', 'los-indios']],
    ['crossings?corridor=LRD&mode=rail', ['rail-laredo']],
    ['crossings?kind=ferry', ['boquillas', 'los-ebanos']],
    ['corridors?q=juarez', ['ELP']],
    ['localities?country=US&corridor=ELP&q=paso', ['us-tx-el-paso']],
    ['localities?kind=municipality&q=sonoyta', ['mx-son-general-plutarco-elias-calles']],
    ['agencies?country=CA&level=federal', ['ca-cbsa', 'ca-ps', 'ca-rcmp']],
    ['agencies?q=respuesta%20conjunta', ['bi-jrt']],
    ['desks?country=CA', []],
  ])('%s', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  it('come in pages without a gap or a repeat', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await get(`desks?limit=20${cursor && `&cursor=${cursor}`}`);
      const { items, nextCursor } = answer.json<{ items: { id: string }[]; nextCursor: string | null }>();
      seen.push(...items.map((item) => item.id));
      cursor = nextCursor;
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
  });

  it('say of an agency whether a source confirms it', async () => {
    const { items } = (await get('agencies?q=us-cbp')).json<{ items: { id: string }[] }>();
    expect(items).toContainEqual(expect.objectContaining({ id: 'us-cbp-ofo', verified: true }));
    expect(items).toContainEqual(
      expect.objectContaining({
        id: 'us-cbp-usbp',
        verified: false,
        confidence: { en: 'general knowledge, to be verified', es: 'conocimiento general, por verificar' },
      }),
    );
  });

  it('say of a country what its levels are called and what its clocks are', async () => {
    const { items } = (await get('countries')).json<{ items: { code: string; levels: { name: object }[] }[] }>();
    expect(items.map((item) => item.code)).toEqual(['CA', 'MX', 'US']);
  });

  it.each([
    'desks?country=mx',
    'desks?corridor=sdt',
    'desks?kind=picnic',
    'desks?limit=0',
    'desks?limit=many',
    'desks?cursor=%00',
    'desks?cursor=W10',
    'desks?colour=red',
    'desks?q=',
    'desks?q[]=a',
    'agencies?level=imperial',
    'agreements?kind=gossip',
    'agreements?standing=eternal',
    'agreements?purpose=%27',
    'crossings?mode=swim',
    'localities?kind=%27',
  ])('%s is malformed', async (path) => {
    expect([path, (await get(path)).statusCode]).toEqual([path, 400]);
  });
});

describe('the register of agreements', () => {
  const keys = async (path: string): Promise<string[]> => {
    const answer = await get(path);
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return answer.json<{ items: { key: string }[] }>().items.map((item) => item.key);
  };

  it('says of each where it stands on the day of the realm that asks', async () => {
    const clocks = app.get(RealmClocks);
    const standing = async (realm: string, moment: string): Promise<string> => {
      await clocks.open(realm as Realm, realm, instant(moment), 0);
      await clocks.enrol(realm as Realm, [PERSON]);
      return (await get('agreements/border-2025', { 'x-enlace-realm': realm })).json<{ standing: string }>().standing;
    };
    expect(await standing('ex-last-day', '2025-12-31T23:59:59Z')).toBe('in-force');
    expect(await standing('ex-day-after', '2026-01-01T00:00:00Z')).toBe('expired');
  });

  it('is narrowed by what may be exchanged and for which purpose, and the policy without an instrument always fits', async () => {
    expect(await keys('agreements?kind=detention')).toEqual(['consular-notification', 'none-named']);
    expect(await keys('agreements?kind=resources&purpose=statistics&standing=in-force')).toEqual(['none-named']);
    expect(await keys('agreements?q=la%20paz&limit=2')).toEqual(['border-2025', 'joint-contingency-plan']);
  });

  it('gives page after page, each agreement once', async () => {
    const all = await keys('agreements');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { key: string }[]; nextCursor: string | null } = (
        await get(`agreements?limit=7${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items.map((item) => item.key));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
  });

  it('gives a desk of each country that country’s law, and nothing of the other’s', async () => {
    type Pack = { legalBases: { country: string }[]; refusalGrounds: { key: string; countries: string[] | null }[] };
    const pack = (await get('countries/MX/pack')).json<Pack>();
    expect(new Set(pack.legalBases.map(({ country }) => country))).toEqual(new Set(['MX']));
    expect(pack.refusalGrounds.filter(({ countries }) => countries !== null && !countries.includes('MX'))).toEqual([]);
    expect((await get('countries/ZZ/pack')).statusCode).toBe(404);
    expect((await get('agreements/peace-of-westphalia')).statusCode).toBe(404);
  });
});
