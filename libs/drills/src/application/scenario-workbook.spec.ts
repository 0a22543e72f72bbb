import { shippedPack } from '#directory';
import { readWorkbook, type Sheet, UnfitWorkbook, writeWorkbook } from '#platform/spreadsheet';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { smallScenario } from '../domain/small-scenario.fixture.js';
import { readScenario } from './read-scenario.js';
import { readScenarioLibrary } from './scenario-library.js';
import { fromWorkbook, toWorkbook } from './scenario-workbook.js';
import { shippedScenarioWorld } from './scenario-world.js';
import { cellOfFault } from './workbook-places.js';

const world = { ...shippedScenarioWorld(await shippedPack(), []), isProcedure: () => true };
const scenarios = (await readScenarioLibrary(world)).map(({ text }) => text!);
const msel = (rows: Sheet['rows']): Sheet[] => [{ name: 'MSEL', rows }];

describe('a scenario as a workbook', () => {
  it.each([...scenarios, smallScenario()])('$id comes back as it went, in either language', async (scenario) => {
    for (const locale of ['en', 'es'] as const) {
      const file = await writeWorkbook(toWorkbook(scenario, locale));
      expect(fromWorkbook(await readWorkbook(file))).toEqual(scenario);
    }
  });

  it('is read from a list of injects that somebody typed: times as hours, words in either language, columns of their own', () => {
    const sheets = msel([
      ['Número', 'Minuto', 'Fase', 'Tipo', 'Medio', 'De (español)', 'Texto (español)', 'Controlador', 'Objetivos'],
      [1, '0:00', 1, 'contexto', 'Teléfono', 'La prensa', '¿Está cerrada?', 'Ana', null],
      [null, null, null, null, null, null, null, null, null],
      ['2', '1:05', '1', 'expected-action', 'radio', 'La garita', 'Se cierra.', null, 'primero; segundo'],
      [3, new Date(Date.UTC(1899, 11, 30, 1, 30)), 1, 'sorpresa', 'radio', 'Nadie', 'Nada.', null, null],
    ]);
    expect(fromWorkbook(sheets)['injects']).toEqual([
      expect.objectContaining({ number: 1, at: 0, kind: 'contextual', channel: 'phone', text: { es: '¿Está cerrada?' } }),
      expect.objectContaining({ number: 2, at: 65, kind: 'expected-action', objectives: ['primero', 'segundo'] }),
      expect.objectContaining({ number: 3, at: 90, kind: 'sorpresa' }),
    ]);
    const { text, faults } = readScenario(stringify(fromWorkbook(sheets)), world);
    expect(text).toBeNull();
    expect(faults.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual(
      expect.arrayContaining(['missing ', 'missing injects/0/text', 'wrong-value injects/2/kind']),
    );
  });

  it('has each fault at its cell, whichever language its sheets are in and whatever stands between the rows', async () => {
    const small = smallScenario();
    for (const locale of ['en', 'es'] as const) {
      const sheets = toWorkbook(small, locale).map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
      const name = locale === 'en' ? 'MSEL' : "'Lista de eventos'";
      const [list, whole] = sheets as [(typeof sheets)[number], (typeof sheets)[number]];
      list.rows.splice(2, 0, [null]);
      const heads = list.rows[0]!;
      const column = (head: string): number => heads.findIndex((cell) => String(cell).startsWith(head));
      const [kind, text, makes] = locale === 'en' ? ['Kind', 'Text (English', 'Makes'] : ['Tipo', 'Texto (inglés', 'Produce'];
      list.rows[1]![column(kind!)] = 'sorpresa';
      list.rows[3]![column(text!)] = null;
      list.rows[4]![column(makes!)] = '- do: explode';
      const minutes = whole.rows.findIndex(([head]) => head === (locale === 'en' ? 'Minutes of play' : 'Minutos de juego'));
      whole.rows[minutes]![1] = 'long';
      const { faults } = readScenario(stringify(fromWorkbook(sheets)), world);
      const cells = faults.map(({ path }) => cellOfFault(sheets, path));
      const letter = (head: string): string => String.fromCodePoint(65 + column(head));
      const wrong = [`${name}!${letter(kind!)}2`, `${name}!${letter(text!)}4`, `${name}!${letter(makes!)}5`];
      expect(cells).toEqual(expect.arrayContaining([...wrong, `${locale === 'en' ? 'Scenario' : 'Escenario'}!B${minutes + 1}`]));
      expect(cells.filter((cell) => !/^('[^']+'|\w+)![A-Z]\d+$/.test(cell ?? ''))).toEqual([]);
    }
    expect(cellOfFault([], ['moves'])).toBeNull();
  });

  it('says nothing but a text where a cell cannot be read', () => {
    const [row] = fromWorkbook(msel([['Makes'], ['- do: [']]))['injects'] as object[];
    expect(row).toEqual({ does: '- do: [' });
  });
});

describe('a file that is sent as a workbook', () => {
  const sheet = (cell: string) =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`),
    });

  it.each([
    ['no workbook', new Uint8Array([1, 2, 3])],
    ['another kind of archive', zipSync({ 'a.txt': strToU8('a') })],
    ['a bomb', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(9_000_000) })],
    ['a thousand files', zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`${n}.xml`, strToU8('a')])))],
    ['a cell at the end of the world', sheet('<c r="XFD1048576"><v>1</v></c>')],
    ['a cell whose place is hidden', sheet("<c r='A&#49;048576'><v>1</v></c>")],
  ])('is refused where it is %s', async (_, file) => {
    await expect(readWorkbook(file)).rejects.toThrow(UnfitWorkbook);
  });
});
