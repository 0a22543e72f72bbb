import { Logger } from '#platform/observability';
import type { INestApplicationContext } from '@nestjs/common';
import { pino } from 'pino';

/** What a process in this one writes to its log from now on, at every level, instead of writing it. */
export const hearLog = (app: INestApplicationContext): readonly string[] => {
  const lines: string[] = [];
  const log = app.get(Logger).pino;
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => void lines.push(line) } });
  log.level = 'trace';
  return lines;
};
