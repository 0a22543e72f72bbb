import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Loaded into every process of a chaos run before anything else. Its wall clock goes wrong by so many milliseconds as `skew.json` of the data
 * directory says for its pid, from one moment to the next, and right again when that says nothing; timers go on as they do.
 */
// eslint-disable-next-line node/no-process-env -- loaded before anything that could read settings
const FILE = join(process.env['ENLACE_DATA'] ?? '.', 'skew.json');
const LOOK_MILLIS = 100;

const RightDate = Date;
let skew = 0;

const look = (): void => {
  try {
    skew = (JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, number>>)[process.pid] ?? 0;
  } catch {
    skew = 0;
  }
};

class SkewedDate extends RightDate {
  constructor(...given: [] | [value: number | string | Date]) {
    if (given.length === 0) super(RightDate.now() + skew);
    else super(...(given as [number]));
  }

  static override now(): number {
    return RightDate.now() + skew;
  }

  /** What the runtime itself makes is a date too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === '[object Date]';
  }
}

globalThis.Date = SkewedDate as unknown as DateConstructor;
setInterval(look, LOOK_MILLIS).unref();
