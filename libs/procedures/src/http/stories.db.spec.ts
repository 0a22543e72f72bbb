import { type ActivationId, type DeskId, instant } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LapseAsk } from '../application/lapse-ask.handler.js';
import { MX_JOINT, ProceduresApp, US_JOINT } from '../procedures.fixture.js';
import type { ActivationResponse } from './activation.response.js';

const [PORT, DPS, PATROL, OEM, ADUANA, OUTSIDE] = [
  'us-cbp-ofo-el-paso',
  'us-tx-dps-el-paso',
  'us-cbp-usbp-el-paso',
  'us-elp-oem',
  'mx-anam-juarez',
  'us-webb-so',
] as DeskId[];
const [US_KEY, MX_KEY, PORT_CHIEF] = [`coordinator.${US_JOINT}`, `coordinator.${MX_JOINT}`, `coordinator.${PORT}`];
const DAY = 24 * 60;

const keysOf = ({ sides, state }: ActivationResponse): string =>
  `${sides.map(({ country, level }) => `${country} ${level ?? '-'}`).join(', ')}: ${state}`;
const openConflicts = ({ conflicts }: ActivationResponse) => conflicts.filter(({ settledAt }) => settledAt === null);

let app: ProceduresApp;
let id: string;
const openAt = async (start: string) => {
  const desks = [US_JOINT, MX_JOINT, PORT!, DPS!, PATROL!, OEM!, ADUANA!, OUTSIDE!];
  app = await ProceduresApp.open([], { desks, start: instant(start) });
};
const order = (by: string, body: object) => app.act(by, `activations/${id}/orders`, { text: 'Every truck.', ...body });
const refused = async (by: string, path: string, body: object = {}) => {
  const answer = await app.call('POST', by, `activations/${id}/${path}`, body);
  return [answer.statusCode, answer.json<{ code: string }>().code];
};
/** What each of the two commands has before it. */
const fromBothSeats = async <T>(look: (room: ActivationResponse) => T): Promise<T> => {
  const [us, mx] = [look(await app.room(US_KEY, id)), look(await app.room(MX_KEY, id))];
  expect(us).toEqual(mx);
  return us;
};
const lapse = () => app.get(LapseAsk).execute(app.engine, id as ActivationId);

describe('Texas, April 2022: a second inspection behind the first, from both seats', () => {
  beforeAll(() => openAt('2022-04-06T20:00:00.000Z'));
  afterAll(() => app?.close());
  const lanes = { of: 'lanes', crossingId: 'el-paso-ysleta', mode: 'commercial', direction: 'northbound' };

  it('6 April: Mexico raises first; the US key is owed, and that side owes nothing else yet', async () => {
    const room = await app.act(MX_KEY, 'activations', {
      procedureId: 'port-suspension',
      level: 'elevated',
      reason: 'Trucks wait for a second inspection.',
      crossingIds: ['el-paso-ysleta'],
    });
    id = room.id;
    expect(await fromBothSeats(keysOf)).toBe('US -, MX elevated: awaiting');
    expect(await app.owed('confirm-activation')).toEqual([US_JOINT]);
    expect(await app.owed('do-step')).not.toContain(PORT);
  });

  it('the state’s police sits in it, and inspects every truck without a day’s notice: refused, then recorded with whom nobody told', async () => {
    const inspect = { act: 'inspect-all', target: lanes, text: 'Every truck.' };
    expect(await refused(`liaison.${DPS}`, 'orders', inspect)).toEqual([422, 'activation-notice-first']);
    expect(await refused(`liaison.${OUTSIDE}`, 'orders', inspect)).toEqual([404, 'not-found']);
    await order(`liaison.${DPS}`, { ...inspect, anyway: 'Ordered by the governor today.' });
    const orders = await fromBothSeats((room) =>
      room.orders.map(({ by, untold, anyway }) => ({ deskId: by.deskId, untold, anyway })),
    );
    expect(orders).toMatchObject([{ deskId: DPS, anyway: 'Ordered by the governor today.' }]);
    expect(orders[0]!.untold).toEqual(expect.arrayContaining(['command-us', 'command-mx', 'customs-mx']));
  });

  it('the port inspects too, and customs sends trucks elsewhere: each conflict is before both commands, who owe its end', async () => {
    await app.pass(30);
    await order(PORT_CHIEF, { act: 'inspect-all', target: lanes, anyway: 'Our own inspection goes on.' });
    expect(await fromBothSeats((room) => openConflicts(room).map(({ countries }) => countries))).toEqual([['US']]);
    await app.pass(6 * DAY);
    await order(`liaison.${ADUANA}`, { act: 'divert', target: lanes, text: 'To Guadalupe.' });
    const conflicts = await fromBothSeats((room) => openConflicts(room).map(({ countries }) => countries.toSorted()));
    expect(conflicts).toEqual([['US'], ['MX', 'US'], ['MX', 'US']]);
    expect(await app.owed('settle-orders')).toEqual(expect.arrayContaining([MX_JOINT, US_JOINT]));
  });

  it('the US key comes six days late and counts; no step of its side was due before it', async () => {
    await lapse();
    expect(await fromBothSeats(keysOf)).toBe('US -, MX elevated: unilateral');
    const room = await app.act(US_KEY, `activations/${id}/confirm`, { number: 1 });
    expect(keysOf(room)).toBe('US elevated, MX elevated: joint');
    const step = room.steps.find(({ key }) => key === 'one-inspection')!;
    expect(step).toMatchObject({ deskId: PORT, state: 'open', overdue: false });
  });

  it('15 April: the state lifts its order; what competed with it is gone, and what is left ends by both', async () => {
    await app.pass(3 * DAY);
    const [first] = (await app.room(US_KEY, id)).orders;
    await app.act(`liaison.${DPS}`, `activations/${id}/orders/${first!.id}/lift`, {
      reason: 'By an agreement of the governors.',
    });
    const [left, ...others] = await fromBothSeats(openConflicts);
    expect(others).toEqual([]);
    const agree = `activations/${id}/conflicts/${left!.id}/agree`;
    await app.act(MX_KEY, agree, { text: 'By appointment from Monday.' });
    expect(await fromBothSeats((room) => openConflicts(room).length)).toBe(1);
    await app.act(US_KEY, agree, { text: 'By appointment from Monday.' });
    expect(await fromBothSeats((room) => openConflicts(room).length)).toBe(0);
    expect(await app.owed('settle-orders')).toEqual([]);
  });
});

describe('El Paso, 10 February 2026: the sky is shut, and nobody was told, from both seats', () => {
  beforeAll(() => openAt('2026-02-11T06:30:00.000Z'));
  afterAll(() => app?.close());
  const sky = { of: 'air' };
  const closing = { act: 'close-airspace', target: sky, text: 'Ten nautical miles.', until: '2026-02-21T06:30:00.000Z' };

  it('23:30: the order names whom it should have told before; not one was, and Mexico reads it at once', async () => {
    const room = await app.act(US_KEY, 'activations', {
      procedureId: 'airspace-closure',
      level: 'crisis',
      reason: 'The airspace over the city is shut.',
      crossingIds: ['el-paso-bota'],
      answers: [{ question: 'medical-flights', is: true }],
    });
    id = room.id;
    expect(await refused(`supervisor.${PATROL}`, 'orders', closing)).toEqual([422, 'activation-notice-first']);
    await order(`supervisor.${PATROL}`, { ...closing, anyway: 'Special security reasons.' });
    const [given] = await fromBothSeats((seen) => seen.orders.map(({ anyway, untold }) => ({ anyway, untold })));
    expect(given!.anyway).toBe('Special security reasons.');
    expect(given!.untold).toEqual(expect.arrayContaining(['command-mx', 'emergency-us', 'faa-us', 'tower-us', 'transport-mx']));
  });

  it('telling the tower now does not undo it: the record keeps who was not told at the time', async () => {
    await app.pass(20);
    await app.act(US_KEY, `activations/${id}/tellings`, { roles: ['tower-us', 'faa-us', 'command-mx'], how: 'By telephone.' });
    const seen = await fromBothSeats(({ told, orders }) => ({
      told: told.map(({ role }) => role),
      untold: orders[0]!.untold.length,
    }));
    expect(seen.told.toSorted()).toEqual(['command-mx', 'faa-us', 'tower-us']);
    expect(seen.untold).toBeGreaterThanOrEqual(8);
  });

  it('no Mexican key within a quarter of an hour: the closure is one country’s own, and both read so', async () => {
    await lapse();
    expect(await fromBothSeats(keysOf)).toBe('US crisis, MX -: unilateral');
    expect(await app.owed('confirm-activation')).toEqual([MX_JOINT]);
  });

  it('another authority of the same country reopens it: both commands see two orders of one country', async () => {
    await app.pass(300);
    await order(`supervisor.${OEM}`, {
      act: 'reopen',
      target: sky,
      text: 'For medical flights.',
      anyway: 'Medical flights wait.',
    });
    expect(await fromBothSeats((room) => openConflicts(room).map(({ countries }) => countries))).toEqual([['US']]);
  });

  it('nothing ends before what touches life is done; then its country ends what it alone raised', async () => {
    const [shut] = (await app.room(US_KEY, id)).orders;
    await app.act(`supervisor.${PATROL}`, `activations/${id}/orders/${shut!.id}/lift`, { reason: 'The reason is gone.' });
    expect(await refused(US_KEY, 'deactivate', { reason: 'Open again.' })).toEqual([409, 'activation-life-steps-open']);
    const { steps } = await app.room(US_KEY, id);
    const way = steps.find(({ key }) => key === 'medical-way')!;
    expect(way).toMatchObject({ state: 'open', lifeSafety: true, deskId: OEM });
    await app.act(`supervisor.${OEM}`, `activations/${id}/steps/${way.id}/complete`, {
      evidence: 'Ground convoy by the Bridge of the Americas, 02:10.',
    });
    for (const step of steps.filter((each) => each.lifeSafety && each.state === 'open' && each.id !== way.id))
      await app.act(US_KEY, `activations/${id}/steps/${step.id}/skip`, { reason: 'Seen to by telephone.' });
    await app.act(US_KEY, `activations/${id}/deactivate`, { reason: 'Open again.' });
    expect(await fromBothSeats(keysOf)).toBe('US crisis, MX -: ended');
  });
});
