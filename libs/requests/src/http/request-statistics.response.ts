import type { Bilingual, DeskId, Locale } from '#kernel';
import { CSV_MARK, csvLine } from '#platform/http';
import { sayTerm } from '#phrases';
import { FIGURES, SMALL_COUNT, type Statistics, type Told } from '../domain/statistics.js';

/** The figures of a year; null is a count below `smallCount` that is not told. */
export interface RequestStatisticsResponse extends Statistics {
  readonly year: number;
  readonly smallCount: number;
}

export const requestStatisticsResponse = (year: number, statistics: Statistics): RequestStatisticsResponse => ({
  year,
  smallCount: SMALL_COUNT,
  ...statistics,
});

/** Whom the table is for, and how it names desks and grounds. */
export interface StatisticsSpeech {
  readonly locale: Locale;
  deskName(id: DeskId): Bilingual | undefined;
  groundName(key: string): Bilingual | undefined;
}

const HEADINGS = ['year', 'direction', 'counterpart', 'serviceClass', ...FIGURES] as const;

/** The lines, the totals and the grounds as one table; a small count is said as such. */
export const statisticsTable = (
  year: number,
  { lines, totals, grounds, groundTotals }: Statistics,
  speech: StatisticsSpeech,
): string => {
  const { locale } = speech;
  const told = (count: Told): string | number => count ?? sayTerm('request-table.few', locale, { count: SMALL_COUNT });
  const heading = (name: (typeof HEADINGS)[number] | 'ground' | 'count'): string => sayTerm(`request-table.${name}`, locale);
  const total = sayTerm('request-table.total', locale);
  const rows = lines.map(({ direction, counterpartDeskId, serviceClass, counts }) => [
    year,
    sayTerm(`request-direction.${direction}`, locale),
    speech.deskName(counterpartDeskId)?.[locale] ?? counterpartDeskId,
    sayTerm(`service-class.${serviceClass}`, locale),
    ...FIGURES.map((figure) => told(counts[figure])),
  ]);
  const sums = totals.map(({ direction, counts }) => [
    year,
    sayTerm(`request-direction.${direction}`, locale),
    total,
    '',
    ...FIGURES.map((figure) => told(counts[figure])),
  ]);
  const refusals = [...grounds, ...groundTotals.map((one) => ({ ...one, counterpartDeskId: null }))].map((one) => [
    year,
    sayTerm(`request-direction.${one.direction}`, locale),
    one.counterpartDeskId === null ? total : (speech.deskName(one.counterpartDeskId)?.[locale] ?? one.counterpartDeskId),
    speech.groundName(one.ground)?.[locale] ?? one.ground,
    told(one.count),
  ]);
  return [
    CSV_MARK,
    csvLine(HEADINGS.map(heading)),
    ...[...rows, ...sums].map(csvLine),
    '\r\n',
    csvLine((['year', 'direction', 'counterpart', 'ground', 'count'] as const).map(heading)),
    ...refusals.map(csvLine),
  ].join('');
};

export const statisticsTableName = (year: number, locale: Locale): string =>
  `${sayTerm('request-table.file', locale)}-${year}.csv`;
