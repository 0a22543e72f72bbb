import { shippedPack } from '#directory';
import { LOCALES, type Locale } from '#kernel';
import { pointerOf, readLibrary, sayFault, shippedWorld, type LibraryFile } from '#procedures';
import { parseArgs } from 'node:util';
import { type Command, print, UsageError } from '../command.js';

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

const linesOf = ({ file, faults }: LibraryFile, locale: Locale): string[] =>
  faults.map((each) => `${file}:${each.line}:${each.column}: ${sayFault(each, locale)}  ${pointerOf(each.path)}`);

export const proceduresCommand: Command = {
  usage: 'procedures check [FOLDER] [--lang en|es] [--json]',
  summary: 'checks the files of the procedure library, or of another folder, and says each fault with its line',
  run: async ([act, ...args]) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } },
    });
    const { lang, json } = values;
    if (act !== 'check' || positionals.length > 1 || !isLocale(lang)) throw new UsageError();
    const files = await readLibrary(shippedWorld(await shippedPack()), positionals[0]);
    const faults = files.flatMap((file) => linesOf(file, lang));
    if (json)
      print(JSON.stringify(files.map(({ file, text, faults: found }) => ({ file, id: text?.id ?? null, faults: found }))));
    else {
      for (const line of faults) print(line);
      const good = files.filter((file) => file.faults.length === 0).length;
      print(
        lang === 'es'
          ? `${good} de ${files.length} procedimientos sin fallas`
          : `${good} of ${files.length} procedures without fault`,
      );
    }
    return faults.length === 0 && files.length > 0 ? 0 : 1;
  },
};
