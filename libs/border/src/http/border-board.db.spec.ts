import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMinutes, instant, LIVE, type CrossingId, type Instant, type LaneKey } from '#kernel';
import type { NewReading } from '../application/wait-readings.store.js';
import { BoardApp, EL_PASO, FIRE, INM, JOINT, OFO, START } from '../board-app.fixture.js';
import type { BorderBoardResponse, CrossingNowResponse, LaneResponse } from './border-board.response.js';
import type { PublicBoardResponse } from './public-board.response.js';

const NORTH: LaneKey = 'vehicle.northbound.standard';
const SOUTH: LaneKey = 'vehicle.southbound.standard';
const WALK: LaneKey = 'pedestrian.northbound.standard';
const WHY = { en: 'Crowd at the line' };
const at = (minutes: number): Instant => addMinutes(START, minutes);

const reading = (minutes: number | null, observedAt: Instant, more: Partial<NewReading> = {}): NewReading => ({
  crossingId: 'otay-mesa-passenger' as CrossingId,
  lane: NORTH,
  saying: minutes === null ? 'pending' : minutes === 0 ? 'no-delay' : 'delay',
  minutes,
  lanesOpen: 3,
  observedAt,
  method: 'RFID',
  raw: { delay_minutes: String(minutes) },
  ...more,
});

describe('the board', () => {
  let app: BoardApp;
  beforeAll(async () => {
    app = await BoardApp.open();
  });
  afterAll(() => app.close());

  const see = async (crossing = 'san-ysidro', who = OFO): Promise<CrossingNowResponse> =>
    (await app.call('GET', who, `board/${crossing}`)).json<CrossingNowResponse>();
  const laneOf = (seen: { readonly lanes: readonly LaneResponse[] }, lane: LaneKey): LaneResponse =>
    seen.lanes.find((one) => one.lane === lane)!;
  const set = (who: string, body: object, crossing = 'san-ysidro', headers: Record<string, string> = {}) =>
    app.call('POST', who, `crossings/${crossing}/status`, body, headers);

  it('knows every crossing, pretends nothing, and shows what stands still there', async () => {
    const { crossings } = (await app.call('GET', OFO, 'board')).json<BorderBoardResponse>();
    expect(crossings).toHaveLength(60);
    expect(new Set(crossings.flatMap(({ lanes }) => lanes.map(({ status }) => status)))).toEqual(new Set(['unknown']));
    expect(crossings.find(({ planned }) => planned)?.lanes).toEqual([]);
    expect(crossings.find(({ crossingId }) => crossingId === 'laredo-1')?.flow).toMatchObject({ port: '2304', crossings: 5 });
  });

  it('lets a desk set its own side only, and shows the other side’s word beside it', async () => {
    const stopped = await set(OFO, { lanes: [NORTH, SOUTH], status: 'suspended', reason: WHY });
    expect(stopped.statusCode).toBe(200);
    expect(stopped.headers['etag']).toBe('"1"');
    const open = await set(INM, { lanes: [SOUTH], status: 'open' });
    const lane = laneOf(open.json<CrossingNowResponse>(), SOUTH);
    expect(lane).toMatchObject({ status: 'suspended', disagreements: ['sides'] });
    expect(lane.sides.map(({ country, standing }) => [country, standing?.status])).toEqual([
      ['US', 'suspended'],
      ['MX', 'open'],
    ]);
    // No officer is named anywhere.
    expect(stopped.body).not.toContain('01890000-0000-7000-8000-');
  });

  it.each([
    ['a fire department that has the crossing', FIRE, 'san-ysidro', 403, 'border-crossing-foreign'],
    ['the port of another corridor', EL_PASO, 'san-ysidro', 403, 'border-crossing-foreign'],
    ['nobody of a crossing that is not', OFO, 'atlantis', 404, 'not-found'],
    ['anybody of one that is not built', JOINT, 'otay-mesa-east', 422, 'border-crossing-not-built'],
  ])('lets not %s set a status', async (_, who, crossing, status, code) => {
    const refused = await set(who, { lanes: [NORTH], status: 'open' }, crossing);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([status, code]);
  });

  it('refuses a stale version and tells the desks of both sides of each change', async () => {
    expect((await set(OFO, { lanes: [NORTH], status: 'open' }, 'san-ysidro', { 'if-match': '"7"' })).statusCode).toBe(412);
    const { rows } = await app.database.owner.query<{ data: { deskIds: string[] } }>(
      `select envelope::jsonb -> 'data' as data from outbox where type = 'crossing-side.status-set' order by id limit 1`,
    );
    expect(rows[0]!.data.deskIds).toEqual(expect.arrayContaining(['mx-inm-tijuana', 'us-joint-desk']));
  });

  it('brings San Ysidro back in stages: walkers first, southbound cars later', async () => {
    const stages = [
      { lanes: [WALK], status: 'open' },
      { lanes: [SOUTH], status: 'open' },
    ];
    const planned = await app.call('POST', OFO, 'crossings/san-ysidro/reopening', { stages });
    expect(planned.statusCode).toBe(201);
    const take = (stage: number) => app.call('POST', OFO, 'crossings/san-ysidro/reopening/stages', { stage });
    expect((await take(1)).json()).toMatchObject({ code: 'border-stage-not-next' });
    const [first, second] = await Promise.all([take(0), take(0)]);
    expect(new Set([first.statusCode, second.statusCode])).toEqual(new Set([200, 409]));
    expect(laneOf(await see(), SOUTH)).toMatchObject({ status: 'suspended' });
    const done = (await take(1)).json<CrossingNowResponse>();
    expect(laneOf(done, SOUTH)).toMatchObject({ status: 'open', disagreements: [] });
    expect(done.reopenings).toMatchObject([{ country: 'US', state: 'done' }]);
    expect(done.history.filter(({ lane }) => lane === SOUTH).map(({ country, status }) => `${country} ${status}`)).toEqual([
      'US open',
      'US suspended',
      'MX open',
    ]);
  });

  it('shuts for an announced window by the clock, for every reader at once, and opens nothing at its end', async () => {
    const body = { lanes: [NORTH], status: 'closed', from: at(60), to: at(120), reason: { es: 'Obras' } };
    const announced = await app.call('POST', OFO, 'crossings/san-ysidro-pedwest/closures', { ...body, lanes: [WALK] });
    expect(announced.statusCode).toBe(201);
    await app.pass(61);
    // The sweep has not come by.
    expect(laneOf(await see('san-ysidro-pedwest'), WALK)).toMatchObject({ status: 'closed' });
    expect(await app.sweep()).toBe(1);
    expect(await app.sweep()).toBe(0);
    await app.pass(60);
    expect(laneOf(await see('san-ysidro-pedwest'), WALK)).toMatchObject({ status: 'unknown' });
    expect(await app.sweep()).toBe(1);
    const { rows } = await app.database.owner.query<{ type: string }>(
      `select type from ledger_entry where stream = 'crossing-side:san-ysidro-pedwest.US.drill-board' order by sseq`,
    );
    expect(rows.map(({ type }) => type.split('.')[1])).toEqual(['closure-announced', 'closure-begun', 'closure-ended']);
  });

  it('shows a wait with its age and words, takes a lane that is pending for no wait, and proposes on two in a row', async () => {
    const now = at(121);
    expect(await app.keep([reading(130, addMinutes(now, -70))])).toEqual({ fresh: 1, proposed: 0 });
    expect(await app.keep([reading(130, addMinutes(now, -70))])).toEqual({ fresh: 0, proposed: 0 });
    expect(await app.keep([reading(125, addMinutes(now, -5))])).toEqual({ fresh: 1, proposed: 1 });
    // The same again proposes nothing more.
    expect((await app.keep([reading(140, addMinutes(now, -1))])).proposed).toBe(0);
    const seen = await see('otay-mesa-passenger');
    expect(laneOf(seen, NORTH)).toMatchObject({ status: 'open', source: 'feed', wait: { minutes: 140, freshness: 'fresh' } });
    expect(seen.proposals).toMatchObject([{ state: 'open', call: { kind: 'level', level: 'elevated' } }]);
    const { id } = seen.proposals[0]!;
    const dismiss = (who: string) => app.call('POST', who, `wait-proposals/${id}/dismiss`, { reason: 'Holiday' });
    expect((await dismiss(OFO)).statusCode).toBe(403);
    expect((await dismiss(JOINT)).json()).toMatchObject({ state: 'dismissed', reason: 'Holiday' });
    expect((await dismiss(JOINT)).statusCode).toBe(409);
    expect((await app.keep([reading(null, now)])).proposed).toBe(0);
    expect(laneOf(await see('otay-mesa-passenger'), NORTH)).toMatchObject({
      status: 'unknown',
      wait: { minutes: null, saying: 'pending' },
    });
  });

  it('lapses a proposal by itself when the wait has gone down', async () => {
    const now = at(121);
    const other = { lane: 'vehicle.northbound.ready' as LaneKey };
    await app.keep([reading(100, addMinutes(now, -60), other), reading(95, addMinutes(now, -30), other)]);
    await app.keep([reading(40, addMinutes(now, -2), other)]);
    const { items } = (await app.call('GET', INM, 'wait-proposals')).json<{ items: { state: string; lane: string }[] }>();
    expect(items.find(({ lane }) => lane === other.lane)?.state).toBe('lapsed');
  });

  it('keeps five thousand readings in one go', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) =>
      reading(n % 60, addMinutes(at(121), -n / 10), { crossingId: 'tecate' as CrossingId }),
    );
    expect(await app.keep(many)).toMatchObject({ fresh: 5_000 });
  });

  it('tells anybody figures and times of the live border, and nothing that a desk wrote', async () => {
    const live = { 'x-enlace-realm': 'live' };
    const secret = { en: 'Operation that nobody may know of' };
    await set(OFO, { lanes: [NORTH], status: 'closed', reason: secret, released: false }, 'san-ysidro', live);
    await set(OFO, { lanes: [WALK], status: 'closed', reason: secret }, 'san-ysidro', live);
    await app.keep([reading(35, instant(Date.now() - 600_000))], LIVE);
    const answer = await app.call('GET', null, 'public/board');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=30');
    const { crossings, tlp } = answer.json<PublicBoardResponse>();
    expect(tlp).toBe('TLP:CLEAR');
    const statusOf = (crossing: string, lane: LaneKey) =>
      crossings.find(({ crossingId }) => crossingId === crossing)?.lanes.find((one) => one.lane === lane);
    expect(statusOf('san-ysidro', NORTH)).toMatchObject({ status: 'unknown', wait: null });
    expect(statusOf('san-ysidro', WALK)).toMatchObject({ status: 'closed' });
    expect(statusOf('otay-mesa-passenger', NORTH)).toMatchObject({ status: 'open', wait: { minutes: 35 } });
    for (const word of ['Operation', 'us-cbp', 'raw', 'RFID']) expect(answer.body).not.toContain(word);
    const goods = (await app.call('GET', null, 'public/board?audience=trade')).json<PublicBoardResponse>();
    const modes = (keys: readonly string[]) => new Set(keys.map((key) => key.split('.')[0]));
    expect(modes(goods.crossings.flatMap(({ lanes }) => lanes.map(({ lane }) => lane)))).toEqual(new Set(['commercial', 'rail']));
    expect(modes(goods.crossings.flatMap(({ flows }) => flows.map(({ mode }) => mode)))).toEqual(new Set(['commercial', 'rail']));
    expect(goods.crossings.map(({ crossingId }) => crossingId)).not.toContain('san-ysidro-pedwest');
    expect((await app.call('GET', null, 'public/board?audience=press')).statusCode).toBe(400);
  });
});
