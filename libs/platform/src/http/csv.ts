/** A spreadsheet takes a cell that begins so for a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const QUOTED = /[",\r\n]/;

/** Says UTF-8 to spreadsheets; stands before the first line. */
export const CSV_MARK = '\uFEFF';

/** One cell as RFC 4180 has it; what would be a formula is text. */
export const csvCell = (value: string | number): string => {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;
