import type { Bilingual, Locale } from '#kernel';
import { isTerm, sayTerm } from '#phrases';
import type { Cell, Sheet } from '#platform/spreadsheet';
import { parse, stringify } from 'yaml';
import type { Scenario } from '../domain/scenario.js';
import { type Column, SCENARIO_SHEET, SHEETS, type SheetLayout } from './msel-sheets.js';

type Row = Record<string, unknown>;

const said = (noun: string, value: string, locale: Locale): string => {
  const term = `${noun}.${value}`;
  return isTerm(term) ? sayTerm(term, locale) : value;
};

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((here, key) => (here as Row | undefined)?.[key], value);

const cellOf = (value: unknown, { as }: Column, locale: Locale): Cell => {
  if (value === undefined) return null;
  if (as === 'list') return (value as string[]).join(', ');
  if (as === 'yaml') return stringify(value, { lineWidth: 0 }).trimEnd();
  if (typeof as === 'object') return said(as.word, value as string, locale);
  return value as Cell;
};

/** A scenario as a workbook: the list of its injects, and a sheet for each other part. What a cell cannot hold plainly stands in it as in the file. */
export const toWorkbook = (scenario: Scenario, locale: Locale): readonly Sheet[] => {
  const [injects, ...others] = SHEETS.map(({ list, name, columns }): Sheet => {
    const rows = scenario[list].map((row: unknown) => columns.map((column) => cellOf(at(row, column.path), column, locale)));
    return { name: name[locale], rows: [columns.map(({ head }) => head[locale]), ...rows] };
  });
  const { name, fields } = SCENARIO_SHEET;
  const whole = fields.map((field): Cell[] => [field.head[locale], cellOf(at(scenario, field.path), field, locale)]);
  const heads = locale === 'es' ? ['Campo', 'Valor'] : ['Field', 'Value'];
  return [injects!, { name: name[locale], rows: [heads, ...whole] }, ...others];
};

/** A head or a name as it is in either language. */
export const isSaid = (cell: Cell, { en, es }: Bilingual): boolean => {
  const text = String(cell ?? '')
    .trim()
    .toLowerCase();
  return text === en.toLowerCase() || text === es.toLowerCase();
};

/** `1:05` is an hour and five; a spreadsheet may have made a time of day of it. */
const minutesOf = (cell: Cell): unknown => {
  if (cell instanceof Date) return cell.getUTCHours() * 60 + cell.getUTCMinutes();
  const [, hours, minutes] = /^\s*(\d+):(\d\d)\s*$/.exec(String(cell)) ?? [];
  if (minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  return typeof cell === 'string' && /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
};

/** What cannot be read stays a text: whoever checks the scenario says at its line that it has not the right shape. */
const yamlOf = (cell: string): unknown => {
  try {
    return parse(cell, { maxAliasCount: 0, schema: 'core', logLevel: 'error' });
  } catch {
    return cell;
  }
};

const valueOf = (cell: Cell, { as, path }: Column): unknown => {
  if (as === 'minutes') return minutesOf(cell);
  const text = String(cell);
  if (as === 'list')
    return text
      .split(/[,;\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
  if (as === 'yaml') return yamlOf(text);
  if (typeof as === 'object') {
    const isMeant = (value: string) =>
      isSaid(cell, { en: said(as.word, value, 'en'), es: said(as.word, value, 'es') }) || text.trim() === value;
    return as.of.find(isMeant) ?? text.trim();
  }
  const isNumber = path === 'number' || path === 'move' || path === 'edition' || path === 'schema';
  return isNumber && /^\s*\d+\s*$/.test(text) ? Number(text) : cell;
};

const put = (into: Row, path: string, value: unknown): void => {
  const [first, second] = path.split('.') as [string, string?];
  if (second === undefined) into[first] = value;
  else into[first] = { ...(into[first] as Row | undefined), [second]: value };
};

const rowOf = (cells: readonly Cell[], columns: readonly (Column | undefined)[]): Row => {
  const row: Row = {};
  columns.forEach((column, index) => {
    const cell = cells[index] ?? null;
    if (column && cell !== null) put(row, column.path, valueOf(cell, column));
    else if (column?.always) put(row, column.path, []);
  });
  return row;
};

/** By its name in either language. */
export const sheetNamed = (sheets: readonly Sheet[], name: Bilingual): Sheet | undefined =>
  sheets.find((sheet) => isSaid(sheet.name, name));

/** A row that was left empty is none. */
export const hasWords = (cells: readonly Cell[]): boolean => cells.some((cell) => cell !== null);

const listOf = (sheet: Sheet, { columns }: SheetLayout): Row[] => {
  const [heads = [], ...rows] = sheet.rows;
  const found = heads.map((cell) => columns.find(({ head }) => isSaid(cell, head)));
  return rows.filter(hasWords).map((cells) => rowOf(cells, found));
};

/**
 * What a workbook says of a scenario, by the names of its sheets and columns in either language; columns of one's own are left aside. A list of
 * injects alone is taken as well: what else a scenario needs is missing then, and is said to be when it is checked.
 */
export const fromWorkbook = (sheets: readonly Sheet[]): Row => {
  const scenario: Row = { schema: 1 };
  const whole = sheetNamed(sheets, SCENARIO_SHEET.name);
  for (const field of SCENARIO_SHEET.fields) {
    const value = whole?.rows.find(([name]) => isSaid(name ?? null, field.head))?.[1] ?? null;
    if (value !== null) put(scenario, field.path, valueOf(value, field));
    else if (field.always && whole) put(scenario, field.path, []);
  }
  const lists: SheetLayout[] = ['desks', 'objectives', 'moves', 'injects', 'sources'].map((name) =>
    SHEETS.find(({ list }) => list === name)!,
  );
  for (const layout of lists) {
    const sheet = sheetNamed(sheets, layout.name);
    if (sheet) scenario[layout.list] = listOf(sheet, layout);
  }
  return scenario;
};
