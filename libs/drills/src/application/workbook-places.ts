import type { TextPath } from '#kernel';
import type { Cell, Sheet } from '#platform/spreadsheet';
import { type Column, SCENARIO_SHEET, SHEETS, type SheetLayout } from './msel-sheets.js';
import { hasWords, isSaid, sheetNamed } from './scenario-workbook.js';

const LETTERS = 26;
const FIRST_LETTER = 65;

/** `A`, `Z`, `AA`. */
const lettersOf = (column: number): string =>
  (column < LETTERS ? '' : lettersOf(Math.floor(column / LETTERS) - 1)) + String.fromCodePoint(FIRST_LETTER + (column % LETTERS));

/** As a spreadsheet writes it: `MSEL!F7`. */
const cellAt = ({ name }: Sheet, row: number, column: number): string => {
  const sheet = /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  return `${sheet}!${lettersOf(column)}${row + 1}`;
};

/** A column stands for its own place and for what lies within; a place that has two, one for each language, is looked for in the first. */
const standsFor = ({ path }: Column, place: string): boolean =>
  place === path || place.startsWith(`${path}.`) || path.startsWith(`${place}.`);

const inList = (sheet: Sheet, { columns }: SheetLayout, [nth, ...rest]: TextPath): string => {
  const [heads = [], ...rows] = sheet.rows;
  const filled = rows.flatMap((cells, at) => (hasWords(cells) ? [at + 1] : []));
  const row = typeof nth === 'number' ? (filled[nth] ?? 0) : 0;
  const wanted = columns.filter((column) => rest.length > 0 && standsFor(column, rest.join('.')));
  const column = heads.findIndex((cell) => wanted.some(({ head }) => isSaid(cell, head)));
  return cellAt(sheet, row, Math.max(0, column));
};

const ofWhole = (sheet: Sheet, path: TextPath): string => {
  const field = SCENARIO_SHEET.fields.find((column) => standsFor(column, path.join('.')));
  const row = field ? sheet.rows.findIndex(([name]) => isSaid((name ?? null) as Cell, field.head)) : -1;
  return cellAt(sheet, Math.max(0, row), row < 0 ? 0 : 1);
};

/**
 * The cell at which somebody mends what is wrong with a scenario that came as a workbook; the head of its sheet where the cell is missing, and
 * null where the sheet is.
 */
export const cellOfFault = (sheets: readonly Sheet[], [list, ...rest]: TextPath): string | null => {
  const layout = SHEETS.find((one) => one.list === list);
  const sheet = sheetNamed(sheets, (layout ?? SCENARIO_SHEET).name);
  if (!sheet) return null;
  return layout ? inList(sheet, layout, rest) : ofWhole(sheet, list === undefined ? [] : [list, ...rest]);
};
