import type { Locale } from '#kernel';
import { sayTerm } from '#phrases';
import { CSV_MARK, csvLine } from '#platform/http';
import type { CaseSeen } from '../application/cases.queries.js';
import type { TableNames } from '../application/export-cases.js';

/** Whom the table is for. */
export interface TableSpeech extends TableNames {
  readonly locale: Locale;
}

type Column = (seen: CaseSeen, speech: TableSpeech) => string | number;

const yesOrNo = (is: boolean, locale: Locale): string => sayTerm(is ? 'case-table.yes' : 'case-table.no', locale);

/** Each column under its heading, `case-table.<name>`. */
const COLUMNS = {
  number: ({ state }) => state.number,
  title: ({ state }) => state.title,
  kind: ({ state }, { locale }) => sayTerm(`kind.${state.kind}`, locale),
  state: ({ state }, { locale }) => sayTerm(`case.${state.progress.state}`, locale),
  priority: ({ state }) => state.priority,
  lifeSafety: ({ state }, { locale }) => yesOrNo(state.lifeSafety, locale),
  overdue: ({ overdue }, { locale }) => yesOrNo(overdue, locale),
  tlp: ({ state }) => state.handling.tlp,
  restrictions: ({ state }) => state.handling.restrictions ?? '',
  side: ({ state }, { locale }) => sayTerm(`side.${state.side}`, locale),
  corridor: ({ state }) => state.corridorId ?? '',
  crossing: ({ state }, { locale, crossingName }) =>
    state.place.crossingId ? (crossingName(state.place.crossingId)?.[locale] ?? state.place.crossingId) : '',
  lead: ({ state }, { locale, deskName }) => deskName(state.lead.deskId)?.[locale] ?? state.lead.deskId,
  leadSince: ({ state }) => state.lead.since,
  occurredAt: ({ state }) => state.occurredAt,
  openedAt: ({ state }) => state.openedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
} as const satisfies Record<string, Column>;

const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The table in pieces: a mark that says UTF-8 to spreadsheets, the headings, and the rows of each page. */
export async function* caseTable(pages: AsyncIterable<readonly CaseSeen[]>, speech: TableSpeech): AsyncGenerator<string> {
  yield `${CSV_MARK}${csvLine(NAMES.map((name) => sayTerm(`case-table.${name}`, speech.locale)))}`;
  for await (const page of pages) yield page.map((seen) => csvLine(NAMES.map((name) => COLUMNS[name](seen, speech)))).join('');
}

export const tableName = (locale: Locale): string => `${sayTerm('case-table.file', locale)}.csv`;
