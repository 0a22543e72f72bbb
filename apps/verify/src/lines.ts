import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LINE_FEED = 10;

/** Lines of a file of any length, one at a time, without their line breaks. @throws Error when the file cannot be read */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.allocUnsafe(CHUNK);
    let held = 0;
    const readOn = (): number => readSync(file, buffer, { offset: held });
    for (let read = readOn(); read > 0; read = readOn()) {
      held += read;
      // No letter of more than one byte has a line feed in it: what ends there is whole.
      const end = buffer.subarray(0, held).lastIndexOf(LINE_FEED);
      if (end >= 0) {
        yield* buffer.toString('utf8', 0, end).split('\n');
        buffer.copyWithin(0, end + 1, held);
        held -= end + 1;
      }
      if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * held);
    }
    if (held > 0) yield buffer.toString('utf8', 0, held);
  } finally {
    closeSync(file);
  }
}
