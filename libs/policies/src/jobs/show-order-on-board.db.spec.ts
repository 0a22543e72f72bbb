import 'reflect-metadata';
import { BorderModule, ViewBoard } from '#border';
import { DirectoryModule, DirectorySeed } from '#directory';
import { LIVE, type CrossingId, type DeskId, type SystemContext, type UserId, addMinutes, type Instant } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule, readEnv } from '#platform/config';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import type { ActivationEventOf } from '#procedures';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ShowOrderOnBoardPolicy } from './show-order-on-board.policy.js';

type Ordered = ActivationEventOf<'activation.ordered'>['data'];
type Order = Ordered['order'];

const PORT = 'us-cbp-ofo-san-ysidro' as DeskId;
const POLICE = 'us-sd-sdpd' as DeskId;
const ADUANA = 'mx-anam-tijuana' as DeskId;
const SAN_YSIDRO = 'san-ysidro' as CrossingId;

let database: TestDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await openTestDatabase();
  const env = readEnv({ DATABASE_URL: database.url, ENLACE_LOG_LEVEL: 'fatal' });
  const platform = [ConfigModule.for(env), ObservabilityModule, PersistenceModule, RealmModule];
  @Module({ imports: [...platform, LedgerModule, DirectoryModule, BorderModule], providers: [ShowOrderOnBoardPolicy] })
  class TestModule {}
  app = await NestFactory.createApplicationContext(TestModule, { logger: ['error'], abortOnError: false });
  await app.get(DirectorySeed).apply();
});
afterAll(async () => {
  await app?.close();
  await database.drop();
});

const at = (): Instant => new Date().toISOString() as Instant;

const ordered = (deskId: DeskId, changes: Partial<Order> = {}): Ordered => {
  const by = { country: deskId.startsWith('mx') ? 'MX' : 'US', deskId, userId: newId() as unknown as UserId, at: at() } as const;
  return {
    order: {
      id: newId(),
      act: 'suspend',
      target: { of: 'lanes', crossingId: SAN_YSIDRO, mode: 'vehicle', direction: 'northbound' },
      from: addMinutes(at(), -1),
      until: null,
      text: 'People run at the lanes',
      by,
      untold: [],
      short: [],
      anyway: null,
      lifted: null,
      ...changes,
    },
    by,
    crossingIds: [SAN_YSIDRO],
    deskIds: [],
  };
};

/** What the queue does with the event. */
const hear = async (data: Ordered): Promise<void> => {
  const ctx: SystemContext = { actor: { system: 'spec' }, realm: LIVE, locale: 'en', correlationId: newId() };
  const policy = app.get(ShowOrderOnBoardPolicy);
  const envelope = { data } as unknown as Envelope;
  if (policy.concerns(envelope)) await policy.handle(envelope, ctx);
};

const lanesOf = async (country: string) => {
  const { crossings } = await app.get(ViewBoard).board(LIVE);
  const crossing = crossings.find(({ crossing: { id } }) => id === SAN_YSIDRO)!;
  return Object.fromEntries(
    crossing.lanes.map(({ lane, sides }) => [
      lane,
      sides.find((side) => side.country === country)?.standing?.status ?? 'unknown',
    ]),
  );
};

describe('an order in a crisis room', () => {
  it('stands on the board as the word of its desk, for the lanes that it names and no others', async () => {
    await hear(ordered(PORT));
    const lanes = await lanesOf('US');
    expect(lanes['vehicle.northbound.standard']).toBe('suspended');
    expect(lanes['vehicle.northbound.sentri']).toBe('suspended');
    expect(lanes['pedestrian.northbound.standard']).toBe('unknown');
    expect(lanes['vehicle.southbound.standard']).toBe('unknown');
    expect((await lanesOf('MX'))['vehicle.northbound.standard']).toBe('unknown');
  });

  it('of a desk that runs no lanes there moves nothing', async () => {
    const before = await lanesOf('US');
    await hear(ordered(POLICE, { act: 'reopen' }));
    expect(await lanesOf('US')).toEqual(before);
  });

  it('opens again what the same side says', async () => {
    await hear(ordered(PORT, { act: 'reopen', target: { of: 'lanes', crossingId: null, mode: null, direction: null } }));
    expect(new Set(Object.values(await lanesOf('US')))).toEqual(new Set(['open']));
  });

  it('that begins later and has an end is an announced closure; of its own side alone', async () => {
    const from = addMinutes(at(), 60);
    await hear(ordered(ADUANA, { from, until: addMinutes(from, 90), text: 'Simulacro de evacuación' }));
    const { crossings } = await app.get(ViewBoard).board(LIVE);
    const { sides } = crossings.find(({ crossing: { id } }) => id === SAN_YSIDRO)!;
    expect(sides).toMatchObject([
      { country: 'US', closures: [] },
      { country: 'MX', closures: [{ state: 'announced', from }] },
    ]);
  });

  it('is obsolete, and no failure, where the board already says more', async () => {
    await expect(hear(ordered(PORT, { until: addMinutes(at(), -1), from: addMinutes(at(), -5) }))).resolves.toBeUndefined();
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('open');
  });
});
