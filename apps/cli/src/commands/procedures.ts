import { DirectoryQueries, shippedPack } from '#directory';
import { type DeskId, LIVE, LOCALES, type Locale, pointerOf } from '#kernel';
import { EditionDesk, type LibraryFile, readLibrary, sayFault, shippedWorld, WriteEdition } from '#procedures';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, operator, print, UsageError, withApplication } from '../command.js';

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

const linesOf = ({ file, faults }: Pick<LibraryFile, 'file' | 'faults'>, locale: Locale): string[] =>
  faults.map((each) => `${file}:${each.line}:${each.column}: ${sayFault(each, locale)}  ${pointerOf(each.path)}`);

const sayCount = (files: readonly LibraryFile[], locale: Locale): string => {
  const good = files.filter((file) => file.faults.length === 0).length;
  return locale === 'es'
    ? `${good} de ${files.length} procedimientos sin fallas`
    : `${good} of ${files.length} procedures without fault`;
};

const sayRefused = (faults: number, locale: Locale): string =>
  locale === 'es'
    ? `fallas: ${faults}; queda como borrador, que nadie puede proponer hasta que se corrijan`
    : `faults: ${faults}; it is kept as a draft that nobody can propose until they are mended`;

const check = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } },
  });
  const { lang, json } = values;
  if (positionals.length > 1 || !isLocale(lang)) throw new UsageError();
  const files = await readLibrary(shippedWorld(await shippedPack()), positionals[0]);
  if (json)
    print(
      JSON.stringify(
        files.map(({ file, text, faults }) => ({
          file,
          id: text?.id ?? null,
          faults: faults.map((each) => ({ ...each, pointer: pointerOf(each.path), says: sayFault(each, lang) })),
        })),
      ),
    );
  else for (const line of [...files.flatMap((file) => linesOf(file, lang)), sayCount(files, lang)]) print(line);
  return files.length > 0 && files.every(({ faults }) => faults.length === 0) ? 0 : 1;
};

/** Brings a file in as a draft of the country of a desk, and fails where it has faults: it says each, and nobody can propose it. The operator has no account: a person of that country proposes it, one of the other approves it. */
const importFile = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { desk: { type: 'string' }, note: { type: 'string' }, lang: { type: 'string', default: 'en' } },
  });
  const [path] = positionals;
  const { desk, note, lang } = values;
  if (!path || positionals.length > 1 || !desk || !isLocale(lang)) throw new UsageError();
  const file = basename(path);
  const source = await readFile(path, 'utf8');
  return withApplication(async (app) => {
    const found = app
      .get(DirectoryQueries)
      .snapshot()
      .desks.get(desk as DeskId);
    if (!found) throw new UsageError(`there is no desk ${desk}`);
    const by = { userId: null, name: 'operator', country: found.country, deskId: found.id };
    const written = { source, note: note ?? `Imported from ${file}`, cites: [] };
    const procedureId = file.replace(/\.(ya?ml|json)$/, '');
    const { id, state } = await app.get(WriteEdition).draft(operator(), procedureId, written, by);
    print(`edition ${state.edition} of ${state.procedureId} is a draft of ${found.country}: /procedure-editions/${id}`);
    const { faults } = await app.get(EditionDesk).check(LIVE, procedureId, source);
    for (const line of linesOf({ file, faults }, lang)) print(line);
    if (faults.length > 0) print(sayRefused(faults.length, lang));
    return faults.length === 0 ? 0 : 1;
  });
};

export const proceduresCommand: Command = {
  usage: 'procedures check [FOLDER] [--lang en|es] [--json]\n  procedures import FILE --desk ID [--note "..."] [--lang en|es]',
  summary:
    'checks the files of the procedure library, or of another folder, and says each fault with its line; brings a file in as a draft, which people propose and approve on screen',
  run: async ([act, ...args]) => {
    if (act === 'check') return check(args);
    if (act === 'import') return importFile(args);
    throw new UsageError();
  },
};
