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
export const statisticsTable = (year: number, { lines, totals, grounds }: Statistics, speech: StatisticsSpeech): string => {
  const { locale } = speech;
  const told = (count: Told): string | number => count ?? sayTerm('request-table.few', locale, { count: SMALL_COUNT });
  const heading = (name: (typeof HEADINGS)[number] | 'ground' | 'count'): string => sayTerm(`request-table.${name}`, locale);
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
    sayTerm('request-table.total', locale),
    '',
    ...FIGURES.map((figure) => told(counts[figure])),
  ]);
  const refusals = grounds.map(({ direction, ground, count }) => [
    year,
    sayTerm(`request-direction.${direction}`, locale),
    speech.groundName(ground)?.[locale] ?? ground,
    told(count),
  ]);
  return [
    CSV_MARK,
    csvLine(HEADINGS.map(heading)),
    ...[...rows, ...sums].map(csvLine),
    '\r\n',
    csvLine([heading('year'), heading('direction'), heading('ground'), heading('count')]),
    ...refusals.map(csvLine),
  ].join('');
};

export const statisticsTableName = (year: number, locale: Locale): string =>
  `${sayTerm('request-table.file', locale)}-${year}.csv`;
