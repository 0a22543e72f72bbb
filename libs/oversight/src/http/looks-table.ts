import { type Bilingual, type DeskId, instant, type Locale } from '#kernel';
import { isTerm, sayTerm } from '#phrases';
import { CSV_MARK, csvLine } from '#platform/http';
import type { ActSeen, Look } from '../application/looks.queries.js';

/** Whom the table is for, and how it names desks. */
export interface TableSpeech {
  readonly locale: Locale;
  deskName(id: DeskId): Bilingual | undefined;
}

type Cell<Row> = (row: Row, speech: TableSpeech) => string | number;

const word = (key: string, locale: Locale): string => (isTerm(key) ? sayTerm(key, locale) : key);

const WHO = {
  at: ({ at }) => instant(at),
  person: ({ personName }) => personName ?? '',
  personId: ({ personId }) => personId,
  desk: ({ deskId }, { locale, deskName }) => (deskId ? (deskName(deskId)?.[locale] ?? deskId) : ''),
  country: ({ country }) => country ?? '',
  case: ({ caseNumber, caseId }) => caseNumber ?? caseId ?? '',
} as const satisfies Record<string, Cell<Look | ActSeen>>;

/** Each column under its heading, `oversight-table.<name>`. */
const OF_LOOKS = {
  ...WHO,
  how: ({ how }, { locale }) => word(`read-how.${how}`, locale),
  thing: ({ thing }, { locale }) => word(`read-thing.${thing}`, locale),
  rule: ({ rule }, { locale }) => word(`read-rule.${rule}`, locale),
  fields: ({ fields }, { locale }) => fields.map((name) => word(`field-class.${name}`, locale)).join('; '),
  count: ({ count }) => count,
  ids: ({ ids }) => ids.join(' '),
  entry: ({ id }) => id,
} as const satisfies Record<string, Cell<Look>>;

const OF_ACTS = {
  ...WHO,
  act: ({ type }) => type,
  stream: ({ stream }) => stream,
  leaf: ({ leafIndex }) => leafIndex ?? '',
  entry: ({ id }) => id,
} as const satisfies Record<string, Cell<ActSeen>>;

const table = async function* <Row>(
  columns: Readonly<Record<string, Cell<Row>>>,
  pages: AsyncIterable<readonly Row[]>,
  speech: TableSpeech,
): AsyncGenerator<string> {
  const names = Object.keys(columns);
  yield `${CSV_MARK}${csvLine(names.map((name) => word(`oversight-table.${name}`, speech.locale)))}`;
  for await (const page of pages) yield page.map((row) => csvLine(names.map((name) => columns[name]!(row, speech)))).join('');
};

/** Who read what, in pieces: headings, then the rows of each page. */
export const looksTable = (pages: AsyncIterable<readonly Look[]>, speech: TableSpeech): AsyncGenerator<string> =>
  table<Look>(OF_LOOKS, pages, speech);

/** Who did what, likewise. */
export const actsTable = (pages: AsyncIterable<readonly ActSeen[]>, speech: TableSpeech): AsyncGenerator<string> =>
  table<ActSeen>(OF_ACTS, pages, speech);

export const tableName = (what: 'reads' | 'acts', locale: Locale): string => `${sayTerm(`oversight-table.${what}`, locale)}.csv`;
