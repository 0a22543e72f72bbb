import { type Bilingual, type DeskId, instant, type Locale } from '#kernel';
import { isTerm, sayTerm } from '#phrases';
import { CSV_MARK, csvLine } from '#platform/http';
import type { DisclosureSeen } from '../application/disclosures.queries.js';
import { disclosureResponse, type DisclosureResponse } from './disclosure.response.js';

/** Whom the table is for, and how it names what has an id. */
export interface DisclosureSpeech {
  readonly locale: Locale;
  deskName(id: DeskId): Bilingual | undefined;
  purposeName(key: string): Bilingual | undefined;
}

type Column = (seen: DisclosureResponse, speech: DisclosureSpeech) => string;

const word = (key: string, locale: Locale): string => (isTerm(key) ? sayTerm(key, locale) : key);

/** Each column under its heading, `disclosure-table.<name>`. */
const COLUMNS = {
  at: ({ at }) => instant(at),
  nature: ({ nature }) => nature,
  purposes: ({ purposes }, { locale, purposeName }) => purposes.map((key) => purposeName(key)?.[locale] ?? key).join('; '),
  from: ({ fromDeskId }, { locale, deskName }) => deskName(fromDeskId)?.[locale] ?? fromDeskId,
  recipient: ({ recipientName }, { locale }) => recipientName[locale],
  address: ({ recipientAddress }, { locale }) => recipientAddress[locale],
  basis: ({ legalBasis }) => legalBasis ?? '',
  caveat: ({ caveat }) => caveat ?? '',
  form: ({ form }, { locale }) => word(`item-form.${form}`, locale),
  handling: ({ handlingCode }, { locale }) => `${handlingCode} ${word(`handling-code.${handlingCode}`, locale)}`,
  tlp: ({ tlp }) => tlp,
  rule: ({ rule }, { locale }) => word(`passage-rule.${rule}`, locale),
  subjects: ({ subjects }) => subjects?.join('; ') ?? '',
  state: ({ itemState }, { locale }) => word(`item-state.${itemState}`, locale),
  item: ({ itemId }) => itemId,
} as const satisfies Record<string, Column>;

const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The table in pieces: headings, then the rows of each page. */
export async function* disclosureTable(
  pages: AsyncIterable<readonly DisclosureSeen[]>,
  speech: DisclosureSpeech,
): AsyncGenerator<string> {
  yield `${CSV_MARK}${csvLine(NAMES.map((name) => sayTerm(`disclosure-table.${name}`, speech.locale)))}`;
  for await (const page of pages)
    yield page
      .map(disclosureResponse)
      .map((seen) => csvLine(NAMES.map((name) => COLUMNS[name](seen, speech))))
      .join('');
}

export const disclosureTableName = (locale: Locale): string => `${sayTerm('disclosure-table.file', locale)}.csv`;
