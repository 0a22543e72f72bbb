import { describe, expect, it } from 'vitest';
import { rungsOf } from './rungs';

const at = (moment: string) => ({ at: moment, local: [] });
const step = { action: 'notify-desk', step: 0, loop: 0, nobodyAt: [] as string[] } as const;
const NOW = Date.parse('2026-11-26T23:20:00Z');

const explained = (over: object = {}) =>
  ({
    created: at('2026-11-26T23:00:00Z'),
    due: at('2026-11-26T23:10:00Z'),
    state: 'open',
    ladder: {
      key: 'k',
      version: 1,
      name: 'n',
      steps: [
        { ...step, text: 'remind', scheduledFor: at('2026-11-26T23:05:00Z'), firedAt: at('2026-11-26T23:05:01Z') },
        { ...step, text: 'supervisor', scheduledFor: at('2026-11-26T23:30:00Z'), firedAt: null },
      ],
    },
    ifNobodyActs: [
      { text: 'supervisor', at: at('2026-11-26T23:30:00Z'), what: 'step', action: 'notify-supervisor' },
      { text: 'late', at: at('2026-11-26T23:10:00Z'), what: 'breach', action: null },
    ],
    ...over,
  }) as Parameters<typeof rungsOf>[0];

describe('the line of a clock', () => {
  it('puts the present between what was done and what is to come', () => {
    expect(rungsOf(explained(), NOW).map(({ what }) => what)).toEqual(['begin', 'done', 'due', 'now', 'coming']);
  });

  it('tells the breach once, as the due time', () => {
    expect(rungsOf(explained(), NOW).filter(({ text }) => text === 'late')).toEqual([]);
  });

  it('ends with the steps that a pause holds back, without a time', () => {
    const ladder = { key: 'k', version: 1, name: 'n', steps: [{ ...step, text: 'held', scheduledFor: null, firedAt: null }] };
    const rungs = rungsOf(explained({ ladder, due: null, ifNobodyActs: [] }), NOW);
    expect(rungs.at(-1)).toEqual({ what: 'coming', text: 'held', at: null });
  });

  it('says of a step that reached no one where nobody was', () => {
    const fired = at('2026-11-26T23:05:00Z');
    const ladder = {
      key: 'k',
      version: 1,
      name: 'n',
      steps: [{ ...step, text: 'officer', scheduledFor: fired, firedAt: fired, nobodyAt: ['mx-gn-tijuana'] }],
    };
    expect(rungsOf(explained({ ladder }), NOW).find(({ what }) => what === 'done')?.nobodyAt).toEqual(['mx-gn-tijuana']);
  });

  it('foresees nothing for a clock that has ended', () => {
    expect(rungsOf(explained({ state: 'met' }), NOW).map(({ what }) => what)).toEqual(['begin', 'done', 'due']);
  });
});
