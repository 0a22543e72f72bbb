import { type Cell, type Sheet, UnfitWorkbook } from './workbook.js';

/** Unpacked; a thousand rows of sentences in two languages are a fifth of it. */
const MOST_BYTES = 8_000_000;
const MOST_FILES = 300;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const PLACES = /\b(?:r|ref|spans)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A cell far out makes a reader lay out all that lies between: a small file would become a large one. */
const mustBeNear = (sheet: string): void => {
  for (const [, quoted, single] of sheet.matchAll(PLACES)) {
    const place = quoted ?? single ?? '';
    if (place.includes('&')) throw new UnfitWorkbook('a place in a sheet is hidden');
    for (const [, letters = '', digits] of place.matchAll(/([A-Z]*)(\d+)/g))
      if (letters.length > 3 || columnNumber(letters) > MOST_COLUMNS || Number(digits) > MOST_ROWS)
        throw new UnfitWorkbook(`a cell stands at ${letters}${digits}`);
  }
};

/** What is packed is looked at by its index alone, then unpacked into no more room than the index says. */
const mustBeSmall = async (file: Uint8Array): Promise<void> => {
  const { unzipSync, strFromU8 } = await import('fflate');
  let files = 0;
  let bytes = 0;
  unzipSync(file, {
    filter: ({ originalSize }) => {
      files += 1;
      bytes += originalSize;
      return false;
    },
  });
  if (files > MOST_FILES || bytes > MOST_BYTES) throw new UnfitWorkbook(`${files} files of ${bytes} bytes`);
  const sheets = unzipSync(file, { filter: ({ name }) => name.startsWith('xl/worksheets/') && name.endsWith('.xml') });
  for (const sheet of Object.values(sheets)) mustBeNear(strFromU8(sheet));
};

const cellOf = (value: unknown): Cell => {
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
};

/**
 * The sheets of a workbook (`.xlsx`) that somebody sent. Formulas are not worked out, links are not followed.
 * @throws UnfitWorkbook
 */
export const readWorkbook = async (file: Uint8Array): Promise<readonly Sheet[]> => {
  try {
    await mustBeSmall(file);
    const { default: read } = await import('read-excel-file/universal');
    const sheets = await read(new Blob([new Uint8Array(file)]), { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    if (error instanceof UnfitWorkbook) throw error;
    throw new UnfitWorkbook(error instanceof Error ? error.message : String(error), { cause: error });
  }
};
