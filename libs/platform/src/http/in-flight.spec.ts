import { describe, expect, it } from '@jest/globals';
import { type AdmissionClass, InFlight } from './in-flight.js';

const busyWith = (kind: AdmissionClass, count: number, limits = { acts: 3, all: 6 }): InFlight => {
  const inFlight = new InFlight(limits);
  for (let one = 0; one < count; one += 1) inFlight.enter(kind);
  return inFlight;
};

describe('admission by what is in flight', () => {
  it('takes everything while it is quiet', () => {
    const inFlight = busyWith('act', 2);
    expect(['deferrable', 'read', 'act', 'vital'].map((kind) => inFlight.enter(kind as AdmissionClass))).toEqual([
      'take',
      'take',
      'take',
      'take',
    ]);
  });

  it('defers a routine filing above the limit, and takes it again when an act has ended', () => {
    const inFlight = busyWith('act', 3);
    expect(inFlight.enter('deferrable')).toBe('defer');
    inFlight.leave('act', 'take');
    expect(inFlight.enter('deferrable')).toBe('take');
  });

  it('does not count what it defers as an act: a flood of receipts would keep the door shut for ever', () => {
    const inFlight = busyWith('act', 3);
    for (let one = 0; one < 50; one += 1) inFlight.enter('deferrable');
    inFlight.leave('act', 'take');
    expect(inFlight.enter('deferrable')).toBe('take');
  });

  it('refuses reads above their limit, and neither acts nor what is vital at any load', () => {
    const inFlight = busyWith('act', 6);
    expect([inFlight.enter('read'), inFlight.enter('act'), inFlight.enter('vital')]).toEqual(['refuse', 'take', 'take']);
  });

  it('does not count what is vital: many of it do not send routine work away', () => {
    expect(busyWith('vital', 100).enter('deferrable')).toBe('take');
  });

  it('refuses routine filings only where memory would end', () => {
    const inFlight = busyWith('act', 3);
    const decided = Array.from({ length: 1_001 }, () => inFlight.enter('deferrable'));
    expect([decided.filter((one) => one === 'defer').length, decided.at(-1)]).toEqual([1_000, 'refuse']);
  });
});
