import { shippedPack } from '#directory';
import type { Instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { Play, refusalOf } from '../domain/activation.fixture.js';
import { agreeOnConflict } from '../domain/orders.js';
import type { ProcedureText } from '../domain/procedure.js';
import { readLibrary } from './procedure-library.js';
import { shippedWorld } from './procedure-world.js';

const library = new Map((await readLibrary(shippedWorld(await shippedPack()))).map(({ text }) => [text!.id, text!]));
const textOf = (id: string): ProcedureText => library.get(id)!;

/** Real events, with the procedures that ship, on the clock of the day. */
describe('Texas, April 2022: a second inspection behind the first', () => {
  const [PORT, DPS, ADUANA, US, MX] = [
    'us-cbp-ofo-el-paso',
    'us-tx-dps-el-paso',
    'mx-anam-juarez',
    'us-joint-desk',
    'mx-joint-desk',
  ];
  const play = new Play(
    textOf('port-suspension'),
    {
      'command-us': PORT,
      'deputy-us': US,
      'police-us': 'us-elp-pd',
      'state-police-us': DPS,
      'emergency-us': 'us-elp-oem',
      'command-mx': MX,
      'customs-mx': ADUANA,
      'immigration-mx': 'mx-inm-juarez',
      'guard-mx': 'mx-gn-juarez',
      'police-mx': 'mx-jrz-sspm',
      'consulate-mx': 'mx-sre-cg-elp',
    },
    { at: '2022-04-06T20:00:00.000Z', by: MX, level: 'elevated', crossingIds: ['el-paso-ysleta'] },
  );
  const lanes = { of: 'lanes', crossingId: 'el-paso-ysleta', mode: 'commercial', direction: 'northbound' } as never;

  it('6 April: Mexico raises first; the US side is asked and owes nothing else', () => {
    expect(play.keys).toBe('US -, MX elevated: awaiting');
    expect(play.openOf('US')).toEqual([]);
  });

  it('a state desk inspects every truck without a day’s notice: refused, then recorded with whom nobody told', () => {
    const act = () => play.order(DPS, 'inspect-all', { target: lanes });
    expect(refusalOf(act)).toBe('activation-notice-first');
    play.order(DPS, 'inspect-all', { target: lanes, anyway: 'Ordered by the governor today.' });
    expect(play.state.orders.at(-1)!.untold).toEqual(['command-us', 'command-mx', 'customs-mx', 'trade-us', 'trade-mx']);
  });

  it('the port inspects too: two inspections of the same trucks are a conflict of one country that both commands see', () => {
    play.pass(30).order(PORT, 'inspect-all', { target: lanes, anyway: 'Our own inspection goes on.' });
    expect(play.state.conflicts).toMatchObject([{ countries: ['US'], settledAt: null }]);
    const found = play.events.at(-1)!;
    expect(found.data.deskIds).toEqual(expect.arrayContaining([PORT, DPS, US, MX, ADUANA]));
  });

  it('12 April: the customs post sends trucks elsewhere, which competes with both, across the line', () => {
    play.at('2022-04-12T15:00:00.000Z').order(ADUANA, 'divert', { target: lanes });
    expect(play.state.conflicts.filter(({ settledAt }) => settledAt === null).map(({ countries }) => countries)).toEqual([
      ['US'],
      ['US', 'MX'],
      ['US', 'MX'],
    ]);
  });

  it('the US key comes, six days late: no step of its was due before it', () => {
    play.lapse().confirm(US, 1);
    expect(play.keys).toBe('US elevated, MX elevated: joint');
    expect(play.step('one-inspection')).toMatchObject({ deskId: PORT, clockFrom: play.now, state: 'open' });
  });

  it('15 April: the state lifts its order; what competed with it is gone, and what is left is settled by both', () => {
    play.at('2022-04-15T21:00:00.000Z').lift(DPS, play.state.orders[0]!.id);
    const left = play.state.conflicts.filter(({ settledAt }) => settledAt === null);
    expect(left).toHaveLength(1);
    for (const desk of [US, MX])
      play.apply(
        agreeOnConflict(
          play.state,
          { conflictId: left[0]!.id, by: play.sign(desk), text: 'By appointment from Monday.' },
          play.now,
        ),
      );
    expect(play.state.conflicts.every(({ settledAt }) => settledAt !== null)).toBe(true);
  });
});

describe('El Paso, 10 February 2026: the sky is shut, and nobody was told', () => {
  const [US, MX, PORT, OEM, PATROL] = [
    'us-joint-desk',
    'mx-joint-desk',
    'us-cbp-ofo-el-paso',
    'us-elp-oem',
    'us-cbp-usbp-el-paso',
  ];
  const play = new Play(
    textOf('airspace-closure'),
    {
      'command-us': US,
      'port-us': PORT,
      'emergency-us': OEM,
      'police-us': 'us-elp-pd',
      'patrol-us': PATROL,
      'command-mx': MX,
      'guard-mx': 'mx-gn-juarez',
      'transport-mx': 'mx-sict',
      'consulate-mx': 'mx-sre-cg-elp',
      'civil-mx': 'mx-jrz-pc',
    },
    {
      at: '2026-02-11T06:30:00.000Z',
      by: US,
      level: 'crisis',
      answers: { 'medical-flights': true },
      crossingIds: ['el-paso-bota'],
    },
  );
  const sky = { of: 'air', crossingId: null, mode: null, direction: null } as never;
  const tenDays = '2026-02-21T06:30:00.000Z' as Instant;

  it('23:30: the order names eight who should have been told two hours before; not one was', () => {
    expect(refusalOf(() => play.order(PATROL, 'close-airspace', { target: sky, until: tenDays }))).toBe(
      'activation-notice-first',
    );
    play.order(PATROL, 'close-airspace', { target: sky, until: tenDays, anyway: 'Special security reasons.' });
    expect(play.state.orders[0]).toMatchObject({
      anyway: 'Special security reasons.',
      untold: ['command-us', 'command-mx', 'emergency-us', 'faa-us', 'tower-us', 'base-us', 'transport-mx', 'tower-mx'],
    });
    expect(play.events.at(-1)!.data.deskIds).toEqual(expect.arrayContaining([US, MX]));
  });

  it('telling the tower now does not undo it: the record keeps who was not told at the time', () => {
    play.pass(20).complete(US, 'us-tells-tower').complete(US, 'us-tells-faa').complete(US, 'us-tells-command-mx');
    expect(play.state.told.map(({ role }) => role)).toEqual(['tower-us', 'faa-us', 'command-mx']);
    expect(play.state.orders[0]!.untold).toHaveLength(8);
  });

  it('no Mexican key within a quarter of an hour: the closure is one country’s own, and says so', () => {
    play.lapse();
    expect(play.keys).toBe('US crisis, MX -: unilateral');
    expect(play.openOf('MX')).toEqual([]);
  });

  it('another authority of the same country reopens it: both commands see two orders of one country', () => {
    play.pass(300).order(OEM, 'reopen', { target: sky, anyway: 'Medical flights wait.' });
    expect(play.state.conflicts).toMatchObject([{ countries: ['US'], settledAt: null }]);
  });

  it('what touches life has run since the first minute, and nothing ends before it is done', () => {
    expect(play.step('medical-way')).toMatchObject({ state: 'open', lifeSafety: true, deskId: OEM });
    play.lift(PATROL, play.state.orders[0]!.id);
    expect(refusalOf(() => play.end(US))).toBe('activation-life-steps-open');
    play.complete(OEM, 'medical-way', 'Ground convoy by the Bridge of the Americas, 02:10.');
    for (const { key } of play.state.steps.filter((step) => step.lifeSafety && step.state === 'open')) play.skip(US, key);
    expect(play.end(US).keys).toBe('US crisis, MX -: ended');
  });
});
