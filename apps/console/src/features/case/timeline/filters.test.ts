import { eventPhrases } from '#phrases';
import { describe, expect, it } from 'vitest';
import { actingDesks, filtered, FIRST_FILTER, MATTERS, matterOf } from './filters';

const told = (type: string, deskId: string | null = 'us-sd-fire') => ({ type, deskId });
const log = [
  told('case.opened'),
  told('obligation.opened', null),
  told('case.noted', 'mx-tij-bomb'),
  told('handoff.offered'),
  told('case.noted'),
  told('case.impact-assessed', 'mx-tij-bomb'),
];
const types = (filter: object) => filtered(log, { ...FIRST_FILTER, ...filter }).map(({ type }) => type);

describe('the timeline of a case', () => {
  it('begins with the newest act and without the clocks', () => {
    expect(types({})).toEqual(['case.impact-assessed', 'case.noted', 'handoff.offered', 'case.noted', 'case.opened']);
  });

  it('shows everything in the order of the log when asked to', () => {
    expect(types({ show: 'all', order: 'oldest' })).toEqual(log.map(({ type }) => type));
  });

  it('shows the notes alone', () => {
    expect(types({ show: 'notes' })).toEqual(['case.noted', 'case.noted']);
  });

  it('shows what one desk did, of one matter', () => {
    expect(types({ show: 'work', deskId: 'mx-tij-bomb' })).toEqual(['case.noted']);
  });

  it('offers the desks that acted, each once', () => {
    expect(actingDesks(log)).toEqual(['us-sd-fire', 'mx-tij-bomb']);
  });

  it('loses no act of a case: every kind has its matter, and the matters together are everything', () => {
    const every = Object.keys(eventPhrases).map((type) => told(type));
    const inMatters = MATTERS.flatMap((show) => filtered(every, { ...FIRST_FILTER, show }));
    expect(new Set(inMatters.map(({ type }) => type))).toEqual(new Set(every.map(({ type }) => type)));
    expect(matterOf('obligation.step-reached')).toBe('clocks');
  });
});
