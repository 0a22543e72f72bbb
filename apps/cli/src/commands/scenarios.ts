import { shippedPack } from '#directory';
import { LOCALES, type Locale, pointerOf } from '#kernel';
import { readScenarioFiles, readScenarioLibrary, sayScenarioFault, type ScenarioFile, shippedScenarioWorld } from '#drills';
import { readLibrary, shippedWorld } from '#procedures';
import { parseArgs } from 'node:util';
import { type Command, print, UsageError } from '../command.js';

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

const linesOf = ({ file, faults }: ScenarioFile, locale: Locale): string[] =>
  faults.map((each) => `${file}:${each.line}:${each.column}: ${sayScenarioFault(each, locale)}  ${pointerOf(each.path)}`);

const sayCount = (files: readonly ScenarioFile[], locale: Locale): string => {
  const good = files.filter((file) => file.faults.length === 0).length;
  return locale === 'es'
    ? `${good} de ${files.length} escenarios sin fallas`
    : `${good} of ${files.length} scenarios without fault`;
};

const forPrograms = (files: readonly ScenarioFile[], locale: Locale): string =>
  JSON.stringify(
    files.map(({ file, text, faults }) => ({
      file,
      id: text?.id ?? null,
      faults: faults.map((each) => ({ ...each, pointer: pointerOf(each.path), says: sayScenarioFault(each, locale) })),
    })),
  );

/** By the directory and the procedures that ship: it needs no database. */
const check = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } },
  });
  const { lang, json } = values;
  if (!isLocale(lang)) throw new UsageError();
  const pack = await shippedPack();
  const procedures = await readLibrary(shippedWorld(pack));
  const world = shippedScenarioWorld(
    pack,
    procedures.flatMap(({ text }) => text?.id ?? []),
  );
  const files = positionals.length > 0 ? await readScenarioFiles(world, positionals) : await readScenarioLibrary(world);
  if (json) print(forPrograms(files, lang));
  else for (const line of [...files.flatMap((file) => linesOf(file, lang)), sayCount(files, lang)]) print(line);
  return files.every(({ faults }) => faults.length === 0) ? 0 : 1;
};

export const scenariosCommand: Command = {
  usage: 'scenarios check [FILE ...] [--lang en|es] [--json]',
  summary: 'checks the scenarios of drills that ship, or other files, and says each fault with its line',
  run: async ([act, ...args]) => {
    if (act === 'check') return check(args);
    throw new UsageError();
  },
};
