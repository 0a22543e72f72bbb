import type { Cell, Sheet } from './workbook.js';

const NARROW = 14;
const WIDE = 48;
/** From here on a column holds sentences. */
const LONG = 30;

const widthOf = (rows: Sheet['rows'], column: number): number =>
  rows.some((row) => String(row[column] ?? '').length > LONG) ? WIDE : NARROW;

/** A text is always written as a text: what looks like a formula is not one. */
const written = (value: Cell, isHead: boolean) => {
  if (value === null) return null;
  const look = { wrap: true, alignVertical: 'top' as const, ...(isHead && { fontWeight: 'bold' as const }) };
  return typeof value === 'string' ? { value, type: String, ...look } : { value, ...look };
};

/** A workbook of Office Open XML (`.xlsx`); its first row stays in sight. */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const { default: write } = await import('write-excel-file/node');
  const laid = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => written(cell, index === 0))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    stickyRowsCount: 1,
  }));
  return write(laid).toBuffer();
};
