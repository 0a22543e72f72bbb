import { addMinutes, type CorridorId, type DeskId, drawMachine, instant, replay, type UserId } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Authority, declareSurge } from './declare-surge.js';
import { dismissSurge, endSurge, expireSurge } from './end-surge.js';
import { calls, type DeskLoad, MEASURES, overThreshold, readLoad, THRESHOLDS } from './load-index.js';
import { proposeSurge } from './propose-surge.js';
import { desksRelaxed, type InForce, isIn, type PlacedDesk, scopeKey, scopesOf } from './scopes.js';
import { SURGE_STATES, surgeMachine } from './surge.machine.js';
import { isInForce, type Relaxation, RELAXATIONS, type Scope, type Surge, surgeAggregate } from './surge.js';

const NOW = instant('2026-11-27T05:00:00.000Z');
const UNTIL = addMinutes(NOW, 240);
const US: Scope = { country: 'US', corridorId: null };
const SDT: Scope = { country: 'US', corridorId: 'SDT' as CorridorId };
const DESKS = ['us-joint-desk' as DeskId];
const authority: Authority = { deskId: 'us-joint-desk' as DeskId, userId: 'u' as UserId, country: 'US' };
const mexican: Authority = { ...authority, deskId: 'mx-joint-desk' as DeskId, country: 'MX' };
const command = { scope: US, until: UNTIL, reason: 'Flood of reports.', relaxes: RELAXATIONS };
const facts = { authority, deskIds: DESKS };
const quiet = readLoad([]);

const proposed = replay(surgeAggregate, proposeSurge(US, quiet, DESKS, NOW)) as Surge;
const declared = replay(surgeAggregate, declareSurge(null, command, facts, NOW)) as Surge;
const ended = replay(surgeAggregate, [
  ...declareSurge(null, command, facts, NOW),
  ...endSurge(declared, { reason: 'Over.', authority, deskIds: DESKS }, addMinutes(NOW, 10)),
]) as Surge;
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'done';
};
const end = (surge: Surge, by = authority) => endSurge(surge, { reason: 'Over.', authority: by, deskIds: DESKS }, NOW);

describe('a surge', () => {
  it('is drawn in the README, said in both languages, and held by its column', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(surgeMachine)}\n\`\`\``);
    const keys = [
      ...SURGE_STATES.map((state) => `surge.${state}`),
      ...RELAXATIONS.map((one) => `relaxation.${one}`),
      ...MEASURES.map((one) => `load.${one}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
    expect(Object.keys(eventPhrases).filter((key) => key.startsWith('surge.'))).toHaveLength(5);
    const migration = readFileSync(new URL('../../../../migrations/1763900003410-create-surge.ts', import.meta.url), 'utf8');
    expect(migration).toContain(`check (state in (${SURGE_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });

  it('is declared by an authority of its country, with or without a proposal, until a stated time', () => {
    for (const before of [null, proposed]) {
      const [event] = declareSurge(before, command, facts, NOW);
      expect(event.data).toMatchObject({ until: UNTIL, reason: 'Flood of reports.', byDeskId: 'us-joint-desk', scope: US });
    }
    expect(codeOf(() => declareSurge(null, command, { ...facts, authority: mexican }, NOW))).toBe('surge-foreign');
  });

  it.each([
    ['too far', 12 * 60 + 1, 'surge-too-long'],
    ['as far as may be', 12 * 60, 'done'],
    ['as near as may be', 5, 'done'],
    ['too near', 4, 'surge-too-short'],
    ['past', -1, 'surge-too-short'],
  ])('with an end that is %s: %s minutes ahead, %s', (_, minutes, code) => {
    expect(codeOf(() => declareSurge(null, { ...command, until: addMinutes(NOW, minutes) }, facts, NOW))).toBe(code);
  });

  it('is declared once, ended once, and dismissed only while it is proposed', () => {
    expect(codeOf(() => declareSurge(declared, command, facts, NOW))).toBe('surge-declared-already');
    expect(codeOf(() => declareSurge(ended, command, facts, NOW))).toBe('surge-over');
    expect(codeOf(() => end(proposed))).toBe('surge-only-proposed');
    expect(codeOf(() => end(ended))).toBe('surge-over');
    expect(codeOf(() => end(declared, mexican))).toBe('surge-foreign');
    const dismiss = (surge: Surge) => dismissSurge(surge, { reason: 'No.', authority, deskIds: DESKS }, NOW);
    expect([codeOf(() => dismiss(proposed)), codeOf(() => dismiss(declared))]).toEqual(['done', 'surge-declared-already']);
  });

  it('is over at its time, whether or not that was noted, and is noted once', () => {
    expect([isInForce(declared, addMinutes(UNTIL, -1)), isInForce(declared, UNTIL)]).toEqual([true, false]);
    expect(expireSurge(declared, DESKS, addMinutes(UNTIL, -1))).toEqual([]);
    const [over] = expireSurge(declared, DESKS, UNTIL);
    const expired = surgeAggregate.evolve(declared, over!);
    expect(expired).toMatchObject({ state: 'expired', over: { at: UNTIL, byDeskId: null } });
    expect(expireSurge(expired, DESKS, addMinutes(UNTIL, 1))).toEqual([]);
    expect(isInForce(proposed, NOW)).toBe(false);
  });
});

const load = (more: Partial<DeskLoad> = {}): DeskLoad => ({
  deskId: 'd' as DeskId,
  open: 0,
  overdue: 0,
  waiting: 0,
  acknowledgements: 0,
  acknowledgementMinutes: 0,
  ...more,
});
const flooded = load({ open: 40, overdue: 20, waiting: 40, acknowledgements: 40, acknowledgementMinutes: 40 * 90 });

describe('the load', () => {
  it('of desks that owe nothing is nought', () => {
    expect([readLoad([load()]).index, overThreshold(readLoad([load()]))]).toEqual([0, []]);
  });

  it('is 100 where every measure lies at its threshold', () => {
    const at = load({ open: 20, overdue: 5, waiting: 20, acknowledgements: 20, acknowledgementMinutes: 20 * 45 });
    const desks = [at, ...Array.from({ length: 2 }, () => load())];
    const thresholds = { ...THRESHOLDS, saturation: { share: 1 / 3, owed: 15 } };
    expect(readLoad(desks, thresholds).index).toBe(100);
    expect(overThreshold(readLoad(desks, thresholds))).toEqual([...MEASURES]);
  });

  it('of one measure that runs away stays below what two make', () => {
    expect(readLoad([load({ waiting: 10_000 })]).index).toBe(50);
  });

  it.each([
    ['one overdue of two is no quarter of a border', load({ open: 2, overdue: 1 })],
    ['one slow acknowledgement is no slow desk', load({ acknowledgements: 1, acknowledgementMinutes: 600 })],
  ])('does not cry for little: %s', (_, desk) => {
    expect(overThreshold(readLoad([desk]))).toEqual([]);
  });

  it('calls for a surge when two measures are over in three readings in a row, and not for a moment', () => {
    const high = readLoad([flooded]);
    expect(overThreshold(high).length).toBeGreaterThanOrEqual(2);
    expect([calls([high, high]), calls([high, high, high]), calls([high, quiet, high])]).toEqual([false, true, false]);
    expect(calls([1, 2, 3].map(() => readLoad([load({ waiting: 500 })])))).toBe(false);
  });
});

const desk = (id: string, country: string, corridorId: string | null): PlacedDesk => ({
  id: id as DeskId,
  country,
  corridorId: corridorId as CorridorId | null,
});
const border = [desk('a', 'US', 'SDT'), desk('b', 'US', 'ELP'), desk('c', 'US', null), desk('d', 'MX', 'SDT')];

describe('a scope', () => {
  it('is each country and its side of each corridor', () => {
    expect(scopesOf(border).map(scopeKey)).toEqual(['MX', 'MX/SDT', 'US', 'US/ELP', 'US/SDT']);
    expect(border.filter((one) => isIn(SDT, one)).map(({ id }) => id)).toEqual(['a']);
    expect(border.filter((one) => isIn(US, one)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('lets the clocks of its desks stand, by the desk that declared first', () => {
    const inForce = (scope: Scope, by: string, at: number, relaxes: readonly Relaxation[]): InForce => ({
      id: by,
      surge: replay(
        surgeAggregate,
        declareSurge(
          null,
          { ...command, scope, relaxes },
          { authority: { ...authority, deskId: by as DeskId }, deskIds: [] },
          addMinutes(NOW, at),
        ),
      ) as InForce['surge'],
    });
    const both = [inForce(US, 'later', 5, RELAXATIONS), inForce(SDT, 'first', 0, RELAXATIONS)];
    expect(Object.fromEntries(desksRelaxed('clocks', both, border))).toEqual({ a: 'first', b: 'later', c: 'later' });
    expect(desksRelaxed('clocks', [inForce(US, 'x', 0, ['notices'])], border).size).toBe(0);
    expect(desksRelaxed('notices', [inForce(US, 'x', 0, ['notices'])], border).size).toBe(3);
  });
});
