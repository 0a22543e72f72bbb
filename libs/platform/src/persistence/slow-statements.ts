import { currentOperation, type Logger, type Metrics } from '../observability/index.js';
import type { Statement } from './statement.js';

/** Is told how long each statement took. */
export type Stopwatch = (statement: Statement, millis: number) => void;

/** What statements say when the code gave them no name. */
const UNNAMED = 'unnamed';

/**
 * Writes statements that took long to the log: by name, as they are written in the code, with what they were for. Never their values, which may be anybody's
 * words. The time is the caller's: it counts the wait for a connection, and within a transaction what was sent before.
 * @returns null for a threshold of 0: nothing is measured then
 */
export const slowStatements = (thresholdMillis: number, logger: Logger, metrics: Metrics): Stopwatch | null => {
  if (thresholdMillis === 0) return null;
  const counted = metrics.counter('enlace_slow_statements_total', 'Statements that took longer than the threshold', [
    'statement',
  ]);
  return ({ name, text }, millis) => {
    if (millis < thresholdMillis) return;
    const statement = name || UNNAMED;
    counted.inc({ statement });
    const facts = { statement, text: text.replaceAll(/\s+/g, ' ').trim(), ms: Math.round(millis) };
    logger.warn({ ...facts, operation: currentOperation()?.name ?? 'none' }, 'a statement took long');
  };
};

/** Asks, and tells the stopwatch how long that took, whatever came of it. */
export const timed = async <T>(stopwatch: Stopwatch | null, statement: Statement, ask: () => Promise<T>): Promise<T> => {
  if (!stopwatch) return ask();
  const began = performance.now();
  try {
    return await ask();
  } finally {
    stopwatch(statement, performance.now() - began);
  }
};
