import { addMinutes, type CountryCode, type DeskId, instant, type Instant } from '#kernel';
import type { Verdict } from './judge-criterion.js';
import { judge, type Play, type PlayedInject } from './judge.js';
import type { DrillEntry } from './judge-thread.js';
import type { ExpectationRule } from './scenario-rules.js';

export const NORTH = 'us-cbp-ofo-san-ysidro' as DeskId;
export const SOUTH = 'mx-inm-tijuana' as DeskId;
export const CUSTOMS = 'mx-anam-tijuana' as DeskId;
export const START = instant('2026-03-02T18:00:00Z');
export const at = (minutes: number): Instant => addMinutes(START, minutes);

/** An id that reads as one: `id('case', 3)`. */
export const id = (kind: string, number: number): string =>
  `01890000-0000-7000-8000-${kind
    .padEnd(4, '0')
    .slice(0, 4)
    .replace(/[^0-9a-f]/g, '0')}${String(kind.charCodeAt(0)).padStart(4, '0')}${String(number).padStart(4, '0')}`;

const CASE = id('case', 1);
let count = 0;

/** An act of a desk, so many minutes after the start; about case 1 unless it says otherwise. */
export const act = (
  type: string,
  minutes: number,
  deskId: DeskId | null = NORTH,
  {
    stream = `case:${CASE}`,
    caseId = stream.startsWith('case:') ? stream.slice(5) : null,
    ...data
  }: Record<string, unknown> & {
    stream?: string;
    caseId?: string | null;
  } = {},
): DrillEntry => ({
  id: `entry-${String((count += 1)).padStart(4, '0')}`,
  type,
  at: at(minutes),
  stream,
  caseId,
  deskId,
  country: deskId === null ? null : ((deskId.startsWith('us-') ? 'US' : 'MX') as CountryCode),
  data,
});

/** Inject 1 made case 1; inject 2 asks about it, five minutes later; inject 3 waits. */
export const PLAYED: readonly PlayedInject[] = [
  { number: 1, firedAt: START, made: [id('report', 1), CASE] },
  { number: 2, firedAt: at(5), made: [] },
  { number: 3, firedAt: null, made: [] },
];

/** What is said of one rule of inject 2. */
export const verdictOn = (
  rule: ExpectationRule,
  entries: readonly DrillEntry[],
  minutes: number,
  { inject = 2, ...play }: Partial<Play> & { readonly inject?: number } = {},
): Verdict => {
  const expected = [{ inject, expectation: { id: 'one', text: { en: 'One', es: 'Una' }, rule } }];
  const [judged] = judge(expected, { startedAt: START, endedAt: null, injects: PLAYED, ...play }, entries, at(minutes));
  return judged!.verdict;
};
