import { ViewBoard } from '#border';
import { DeskApp, openDesks } from '#identity/testing';
import { addMinutes, instant, type CrossingId, type DeskId, type Instant, type Realm, type UserId } from '#kernel';
import { newId } from '#platform/ids';
import type { Envelope } from '#platform/messaging';
import { type ActivationEventOf, ProceduresModule } from '#procedures';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ShowOrderOnBoardPolicy } from './show-order-on-board.policy.js';

type Ordered = ActivationEventOf<'activation.ordered'>['data'];
type Order = Ordered['order'];
type LiftedOrder = Pick<Ordered, 'order'> & { readonly orderId: string; readonly reason: string };

const PORT = 'us-cbp-ofo-san-ysidro' as DeskId;
const POLICE = 'us-sd-sdpd' as DeskId;
const ADUANA = 'mx-anam-tijuana' as DeskId;
const SAN_YSIDRO = 'san-ysidro' as CrossingId;
const EVERYTHING = { of: 'lanes', crossingId: null, mode: null, direction: null } as const;
const CARS_NORTH = { of: 'lanes', crossingId: SAN_YSIDRO, mode: 'vehicle', direction: 'northbound' } as const;

const START = instant('2018-11-25T19:30:00.000Z');

/** A drill's clock stands until the spec moves it. */
let app: DeskApp;
let now: Instant = START;

beforeAll(async () => {
  const contexts = [{ module: ProceduresModule, providers: [ShowOrderOnBoardPolicy] }];
  app = new DeskApp(await openDesks({ realm: 'drill-orders' as Realm, start: START, people: () => [], contexts }));
});
afterAll(() => app?.close());

const pass = async (minutes: number): Promise<void> => {
  await app.pass(minutes);
  now = addMinutes(now, minutes);
};

const ordered = (deskId: DeskId, changes: Partial<Order> = {}): Ordered => {
  const by = { country: deskId.startsWith('mx') ? 'MX' : 'US', deskId, userId: newId() as unknown as UserId, at: now } as const;
  return {
    order: {
      id: newId(),
      act: 'suspend',
      target: { of: 'lanes', crossingId: SAN_YSIDRO, mode: 'vehicle', direction: 'northbound' },
      from: now,
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

const ACTIVATION = newId();
/** Orders as the room has them. */
const inRoom: Order[] = [];
/** What is committed in the room, whenever the board hears of it. */
const commit = async (...orders: readonly Order[]): Promise<void> => {
  inRoom.push(...orders);
  const body = JSON.stringify({ state: 'joint', orders: inRoom });
  await app.owner.query(
    `with kept as (insert into procedure_text (hash, procedure_id, procedure_version, body) values ($4, 'p', '1', '{}') on conflict do nothing)
     insert into activation (id, realm, version, raised_at, text_hash, crossing_ids, desk_ids, body)
     values ($1, $2, 1, now(), $4, '{}', '{}', $3) on conflict (id) do update set body = excluded.body`,
    [ACTIVATION, app.realm, body, '0'.repeat(64)],
  );
};

/** What the queue does with the event. */
const hear = async (type: 'activation.ordered' | 'activation.order-lifted', data: Ordered | LiftedOrder): Promise<void> => {
  const policy = app.get(ShowOrderOnBoardPolicy);
  if (inRoom.every(({ id }) => id !== data.order.id)) await commit(data.order);
  const envelope = { type, data, stream: `activation:${ACTIVATION}` } as unknown as Envelope;
  if (policy.concerns(envelope)) await policy.handle(envelope, app.engine);
};
const order = (deskId: DeskId, changes: Partial<Order> = {}) => hear('activation.ordered', ordered(deskId, changes));

const sidesOf = async () => {
  const { crossings } = await app.get(ViewBoard).board(app.realm);
  return crossings.find(({ crossing: { id } }) => id === SAN_YSIDRO)!;
};

const lanesOf = async (country: string) =>
  Object.fromEntries(
    (await sidesOf()).lanes.map(({ lane, sides }) => [
      lane,
      sides.find((side) => side.country === country)?.standing?.status ?? 'unknown',
    ]),
  );
const sideOf = async (country: string) => (await sidesOf()).sides.find((side) => side.country === country)!;

describe('an order in a crisis room', () => {
  it('stands on the board as the word of its desk, for the lanes that it names and no others', async () => {
    await order(PORT);
    const lanes = await lanesOf('US');
    expect(lanes['vehicle.northbound.standard']).toBe('suspended');
    expect(lanes['vehicle.northbound.sentri']).toBe('suspended');
    expect(lanes['pedestrian.northbound.standard']).toBe('unknown');
    expect(lanes['vehicle.southbound.standard']).toBe('unknown');
    expect((await lanesOf('MX'))['vehicle.northbound.standard']).toBe('unknown');
  });

  it('of a desk that runs no lanes there moves nothing', async () => {
    const before = await lanesOf('US');
    await order(POLICE, { act: 'reopen' });
    expect(await lanesOf('US')).toEqual(before);
  });

  it('opens again what the same side says', async () => {
    await order(PORT, { act: 'reopen', target: EVERYTHING });
    expect(new Set(Object.values(await lanesOf('US')))).toEqual(new Set(['open']));
  });

  it('that begins later and has an end is an announced closure; of its own side alone', async () => {
    const from = addMinutes(now, 60);
    await order(ADUANA, { from, until: addMinutes(from, 90), text: 'Simulacro de evacuación' });
    expect((await sidesOf()).sides).toMatchObject([
      { country: 'US', closures: [] },
      { country: 'MX', closures: [{ state: 'announced', from }] },
    ]);
  });

  it('that begins later and has no end stands on the board from its time on, until the side says otherwise', async () => {
    await order(PORT, { from: addMinutes(now, 30), act: 'inspect-all', target: CARS_NORTH });
    expect(await sideOf('US')).toMatchObject({ closures: [{ state: 'announced', to: null }] });
    await pass(29);
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('open');
    await pass(2);
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('restricted');
    await pass(3 * 24 * 60);
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('restricted');
    await order(PORT, { act: 'reopen', target: EVERYTHING });
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('open');
    expect(await sideOf('US')).toMatchObject({ closures: [] });
  });

  it('that is lifted before its time does not come; one whose time has come stays until the side says otherwise', async () => {
    const [early, late] = [ordered(PORT, { from: addMinutes(now, 30) }), ordered(PORT, { from: addMinutes(now, 10) })];
    for (const one of [early, late]) await hear('activation.ordered', { ...one, order: { ...one.order, target: CARS_NORTH } });
    await pass(15);
    for (const { order: lifted, ...one } of [early, late])
      await hear('activation.order-lifted', { ...one, order: lifted, orderId: lifted.id, reason: 'They have gone home' });
    await pass(60);
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('suspended');
    expect(await sideOf('US')).toMatchObject({ closures: [{ id: late.order.id, state: 'begun' }] });
  });

  it('that was lifted before the board has heard of it does not come, neither at once nor later', async () => {
    const lifted = {
      country: 'US',
      deskId: PORT,
      userId: newId() as unknown as UserId,
      at: now,
      reason: 'They have gone home',
    } as const;
    await order(PORT, { act: 'reopen', target: EVERYTHING });
    for (const from of [now, addMinutes(now, 30)]) {
      const told = ordered(PORT, { from, target: CARS_NORTH });
      await commit({ ...told.order, lifted });
      await hear('activation.order-lifted', { ...told, orderId: told.order.id, reason: lifted.reason });
      await hear('activation.ordered', told);
    }
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('open');
    expect((await sideOf('US')).closures.filter(({ state }) => state === 'announced')).toEqual([]);
    await order(PORT, { target: CARS_NORTH });
  });

  it('that opens later is a reopening that is hoped for then: it opens nothing by itself, and lifted it is planned no longer', async () => {
    const later = ordered(PORT, { act: 'reopen', from: addMinutes(now, 30), target: EVERYTHING });
    await hear('activation.ordered', later);
    await pass(31);
    expect((await lanesOf('US'))['vehicle.northbound.standard']).toBe('suspended');
    expect(await sideOf('US')).toMatchObject({ reopening: { state: 'planned', stages: [{ expectedAt: later.order.from }] } });
    await hear('activation.order-lifted', { ...later, orderId: later.order.id, reason: 'Not yet' });
    expect(await sideOf('US')).toMatchObject({ reopening: { state: 'abandoned' } });
  });

  it('is obsolete, and no failure, where the board already says more', async () => {
    const before = await lanesOf('US');
    await expect(order(PORT, { until: addMinutes(now, -1), from: addMinutes(now, -5) })).resolves.toBeUndefined();
    expect(await lanesOf('US')).toEqual(before);
  });
});
