import 'reflect-metadata';
import { DeskPresences, DirectoryQueries, DirectorySeed } from '#directory';
import { PeopleQueries } from '#identity';
import { type Actor, type DeskId, instant, PERMISSIONS, type Realm, type UserId } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp, SignedIn } from '#platform/http';
import { newId } from '#platform/ids';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmClocks, RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { RoutingModule, RoutingSeed, RoutingService } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Global, HttpCode, Injectable, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfirmPresence } from './application/confirm-presence.handler.js';
import { SpecPeople } from './duty.fixture.js';
import { DeskPresencesRepository } from './application/desk-presences.repository.js';
import { DutyHttpModule } from './http/http.module.js';
import { ChecksDuty } from './jobs/checks.duty.js';
import { DutyJobsModule } from './jobs/jobs.module.js';

const REALM = 'drill-duty' as Realm;
const PORT = 'us-cbp-ofo-otay-mesa' as DeskId;

const people = new Map<string, UserId>();

/** The bearer token is the desk; its one person has the same id everywhere. */
@Injectable()
class OnePersonPerDesk extends Authenticator {
  constructor(private readonly directory: DirectoryQueries) {
    super();
  }

  override authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const desk = this.directory.snapshot().desks.get(bearer as DeskId);
    if (!desk) return Promise.resolve(null);
    const { id: deskId, agencyId, country, name } = desk;
    const userId = people.get(deskId) ?? newId<'User'>();
    people.set(deskId, userId);
    const person = { userId, username: `liaison.${deskId}`, name: name.en, roles: ['liaison'] as const };
    return Promise.resolve({ ...person, deskId, agencyId, country, permissions: new Set(PERMISSIONS) });
  }
}

/** Any act of any context. */
@Controller('api/v1/spec-acts')
class SpecActs {
  @Post()
  @HttpCode(200)
  @SignedIn()
  act(): { readonly done: true } {
    return { done: true };
  }
}

@Global()
@Module({
  providers: [
    { provide: Authenticator, useClass: OnePersonPerDesk },
    { provide: PeopleQueries, useClass: SpecPeople },
  ],
  exports: [Authenticator, PeopleQueries],
})
class PeopleModule {}

let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule, HttpModule];
  @Module({
    imports: [...platform, PeopleModule, LedgerModule, RoutingModule, DutyHttpModule, DutyJobsModule],
    controllers: [SpecActs],
  })
  class TestModule {}
  app = await openHttp(TestModule);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DirectorySeed).apply();
  await app.get(RoutingSeed).apply();
  await app.get(RealmClocks).open(REALM, REALM, instant('2026-11-23T18:00:00.000Z'), 0);
  for (const desk of [PORT, 'mx-anam-tijuana']) await post(desk, 'spec-acts');
  await app.get(RealmClocks).enrol(REALM, [...people.values()]);
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const post = async (desk: string, path: string) => {
  const headers = { authorization: `Bearer ${desk}`, 'idempotency-key': newId(), 'x-enlace-realm': REALM };
  const answer = await app.inject({ method: 'POST', url: `/api/v1/${path}`, headers, payload: {} });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};
const pass = (minutes: number) => app.get(RealmClocks).advance(REALM, minutes * 60);
const round = () => app.get(ChecksDuty, { strict: false }).round();
const stateNow = async (realm = REALM): Promise<string | undefined> => {
  await app.get(DeskPresences).refresh();
  return app.get(DeskPresences).of(realm).get(PORT)?.state;
};
const leadOfWaits = async (realm = REALM) => {
  const routing = await app.get(RoutingService, { strict: false }).route(realm, {
    kind: 'long-waits',
    side: 'US',
    filedByDesk: 'us-cbp-ofo-san-ysidro' as DeskId,
    filedByCountry: 'US',
    place: { crossingId: 'otay-mesa-commercial' },
    lifeSafety: false,
    impact: { security: 1, flow: 2 },
    tlp: 'TLP:GREEN',
    occurredAt: instant('2026-11-23T18:00:00.000Z'),
  });
  return { lead: routing.lead, why: routing.reason };
};
const eventsOf = async (): Promise<string[]> => {
  const text = `select type from ledger_entry where stream like 'desk-presence:%' order by xid, sseq`;
  return (await database.owner.query<{ type: string }>(text)).rows.map(({ type }) => type);
};

describe('a desk under check', () => {
  it('confirms for itself alone, and the first time begins its checks', async () => {
    expect(await post('mx-anam-tijuana', `desks/${PORT}/heartbeat`)).toMatchObject({
      status: 403,
      body: { code: 'duty-foreign-desk' },
    });
    expect((await post(PORT, 'desks/no-such-desk/heartbeat')).status).toBe(404);
    const { status, body } = await post(PORT, `desks/${PORT}/heartbeat`);
    expect([status, body]).toMatchObject([200, { state: 'present', checkAt: '2026-11-24T02:00:00.000Z' }]);
    expect(await stateNow('live' as Realm)).toBeUndefined();
  });

  it('that acts is not asked: its act is the sign', async () => {
    await pass(470);
    await app.get(DeskPresencesRepository, { strict: false }).noteAct(REALM, PORT);
    await pass(20);
    await round();
    await round();
    expect([await stateNow(), await eventsOf()]).toEqual(['present', ['desk-presence.confirmed', 'desk-presence.confirmed']]);
  });

  it('that misses two checks is gone around, with the reason in words, in its own realm alone', async () => {
    await pass(471);
    await round();
    expect([await stateNow(), (await leadOfWaits()).lead]).toEqual(['missed', PORT]);
    await pass(61);
    await Promise.all([round(), round()]);
    expect(await stateNow()).toBe('silent');
    const { lead, why } = await leadOfWaits();
    expect(lead).toBe(app.get(DirectoryQueries).snapshot().desks.get(PORT)!.alternateDeskId);
    expect(why.en).toContain('left two checks of presence in a row unanswered');
    expect(why.es).toContain('dejó sin contestar dos verificaciones de presencia seguidas');
    expect((await leadOfWaits('live' as Realm)).lead).toBe(PORT);
    expect((await eventsOf()).slice(2)).toEqual(['desk-presence.missed', 'desk-presence.lost']);
  });

  it('comes back by any act of its people, and leads again', async () => {
    await pass(5);
    await app.get(DeskPresencesRepository, { strict: false }).noteAct(REALM, PORT);
    await round();
    expect([await stateNow(), (await leadOfWaits()).lead]).toEqual(['present', PORT]);
    expect((await eventsOf()).at(-1)).toBe('desk-presence.returned');
  });

  it('whose people do anything in any context has it noted beside the answer', async () => {
    const desk = 'mx-anam-tijuana' as DeskId;
    const actor = (await app.get(Authenticator).authenticate({ bearer: desk, unsafe: true })) as Actor;
    await app
      .get(ConfirmPresence, { strict: false })
      .execute({ actor, realm: REALM, locale: 'en', correlationId: newId() }, desk);
    const actedAt = async (): Promise<Date | null> =>
      (await database.owner.query<{ acted_at: Date | null }>('select acted_at from desk_presence where desk_id = $1', [desk]))
        .rows[0]!.acted_at;
    expect(await actedAt()).toBeNull();
    await post(desk, 'spec-acts');
    for (let asked = 0; asked < 500 && (await actedAt()) === null; asked += 1);
    expect(await actedAt()).not.toBeNull();
  });
});
