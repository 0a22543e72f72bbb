import 'reflect-metadata';
import { DomainError } from '#kernel';
import { errorPhrase, fill, isErrorCode } from '#phrases';
import { print, say, UsageError } from './command.js';
import { commands } from './commands/index.js';

const help = async (): Promise<void> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  print('npm run cli -- <command>\n');
  for (const { usage, summary } of all) print(`  ${usage}\n      ${summary}\n`);
};

const words = (error: unknown): string => {
  if (error instanceof DomainError && isErrorCode(error.code)) return fill(errorPhrase(error.code).detail, error.params, 'en');
  return error instanceof Error ? error.message : String(error);
};

const main = async ([name = 'help', ...args]: readonly string[]): Promise<number> => {
  if (['help', '--help', '-h'].includes(name)) {
    await help();
    return 0;
  }
  const load = commands[name];
  if (!load) {
    say(`there is no command ${name}`);
    await help();
    return 2;
  }
  const command = await load();
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      say(`${error instanceof Error && error.message ? `${error.message}\n` : ''}usage: ${command.usage}`);
      return 2;
    }
    say(words(error));
    return 1;
  }
};

process.exit(await main(process.argv.slice(2)));
