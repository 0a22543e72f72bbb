import { BreakIn } from '#drills';
import { DirectoryQueries } from '#directory';
import type { DeskId } from '#kernel';
import { parseArgs } from 'node:util';
import { type Command, operator, print, UsageError, withApplication } from '../command.js';

/** For whoever keeps the machine while nobody can reach the console: the drills of these desks stand, and those who play are told for real. */
const breakIn = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { desks: { type: 'string' }, reason: { type: 'string' } } });
  const { desks, reason } = values;
  const named = (desks ?? '').split(',').filter((desk) => desk !== '') as DeskId[];
  if (named.length === 0 || !reason?.trim()) throw new UsageError();
  return withApplication(async (app) => {
    const known = app.get(DirectoryQueries).snapshot().desks;
    const unknown = named.find((desk) => !known.has(desk));
    if (unknown !== undefined) throw new UsageError(`there is no desk ${unknown}`);
    const { drills, players } = await app.get(BreakIn).fromOutside(operator(), named, reason.trim());
    print(`drills suspended: ${drills}; players told: ${players}`);
    return 0;
  });
};

export const drillsCommand: Command = {
  usage: 'drills break-in --desks DESK,... --reason "..."',
  summary: 'a real event: suspends every drill that is on at these desks and tells all who play',
  run: async ([act, ...args]) => {
    if (act === 'break-in') return breakIn(args);
    throw new UsageError();
  },
};
