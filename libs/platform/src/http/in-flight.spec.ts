import { describe, expect, it } from '@jest/globals';
import { type AdmissionClass, InFlight } from './in-flight.js';

const LATER = 60_000;
const busyWith = (kind: AdmissionClass, count: number, limits = { acts: 3, all: 6 }): InFlight => {
  const inFlight = new InFlight(limits);
  for (let one = 0; one < count; one += 1) inFlight.enter(kind, 0);
  return inFlight;
};

/** Filings that come at an even rate to a house where each takes `takes` milliseconds; what became of each. */
const floodOf = (inFlight: InFlight, from: number, seconds: number, perSecond: number, takes: number): string[] => {
  const decided: string[] = [];
  const came: number[] = [];
  const leaveUntil = (now: number): void => {
    for (let first = came[0]; first !== undefined && first + takes <= now; first = came[0]) {
      came.shift();
      inFlight.leave('deferrable', 'take', { came: first, now: first + takes });
    }
  };
  for (let nth = 0; nth < seconds * perSecond; nth += 1) {
    const now = from + (nth * 1_000) / perSecond;
    leaveUntil(now);
    const decision = inFlight.enter('deferrable', now);
    decided.push(decision);
    if (decision === 'take') came.push(now);
    else inFlight.leave('deferrable', decision, { came: now, now: now + 5 });
  }
  leaveUntil(Infinity);
  return decided;
};
const taken = (decided: readonly string[]): number => decided.filter((one) => one === 'take').length;

describe('admission by what is in flight', () => {
  it('takes everything while it is quiet', () => {
    const inFlight = busyWith('act', 2);
    expect(['deferrable', 'read', 'act', 'vital'].map((kind) => inFlight.enter(kind as AdmissionClass, 0))).toEqual([
      'take',
      'take',
      'take',
      'take',
    ]);
  });

  it('defers a routine filing above the limit, and takes it again when it is quiet', () => {
    const inFlight = busyWith('act', 3);
    expect(inFlight.enter('deferrable', 0)).toBe('defer');
    inFlight.leave('act', 'take', { came: 0, now: 100 });
    expect(inFlight.enter('deferrable', LATER)).toBe('take');
  });

  it('does not count what it defers as an act: a flood of receipts would keep the door shut for ever', () => {
    const inFlight = busyWith('act', 3);
    for (let one = 0; one < 50; one += 1) inFlight.enter('deferrable', 0);
    inFlight.leave('act', 'take', { came: 0, now: 100 });
    expect(inFlight.enter('deferrable', LATER)).toBe('take');
  });

  it('while a flood is on takes a routine filing now and then, however much room deferring has made', () => {
    const decided = floodOf(new InFlight({ acts: 8, all: 64 }), 0, 20, 100, 200);
    // A second until the rate is known; then one at a time, with a rest thrice as long.
    expect(taken(decided.slice(0, 100))).toBeLessThanOrEqual(20);
    expect(taken(decided.slice(100))).toBeLessThanOrEqual(19 * 1.25 + 1);
    expect(taken(decided.slice(100))).toBeGreaterThan(10);
  });

  it('takes everything again within seconds after a flood, also at a third of what it can bear', () => {
    const inFlight = new InFlight({ acts: 8, all: 64 });
    floodOf(inFlight, 0, 10, 100, 200);
    const after = floodOf(inFlight, 10_000, 10, 13, 200);
    expect(taken(after.slice(40))).toBe(after.length - 40);
  });

  it('knows by what filings took how many it can bear, and tries it again after half a minute', () => {
    expect(taken(floodOf(new InFlight({ acts: 8, all: 64 }), 0, 10, 15, 200))).toBe(150);
    const slow = new InFlight({ acts: 8, all: 64 });
    expect(taken(floodOf(slow, 0, 10, 15, 2_000))).toBeLessThan(30);
    const after = floodOf(slow, 10_000, 40, 15, 100);
    expect(taken(after.slice(-100))).toBe(100);
  });

  it('refuses reads above their limit, and neither acts nor what is vital at any load', () => {
    const inFlight = busyWith('act', 6);
    expect([inFlight.enter('read', 0), inFlight.enter('act', 0), inFlight.enter('vital', 0)]).toEqual(['refuse', 'take', 'take']);
  });

  it('does not count what is vital: many of it do not send routine work away', () => {
    expect(busyWith('vital', 100).enter('deferrable', 0)).toBe('take');
  });

  it('refuses routine filings only where memory would end', () => {
    const inFlight = busyWith('act', 3);
    const decided = Array.from({ length: 1_001 }, () => inFlight.enter('deferrable', 0));
    expect([decided.filter((one) => one === 'defer').length, decided.at(-1)]).toEqual([1_000, 'refuse']);
  });
});
