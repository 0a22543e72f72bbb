import { type Trigrams, trigramsOf } from '../domain/look-alike.js';
import type { ReportContent } from '../domain/report.js';

const BYTES = 2;

/** The words of a report as its row carries them: 16 bits each, low byte first. */
export const packTrigrams = ({ title, description }: ReportContent): Buffer => {
  const words = trigramsOf(`${title} ${description}`);
  const packed = Buffer.alloc(words.length * BYTES);
  words.forEach((word, nth) => packed.writeUInt16LE(word, nth * BYTES));
  return packed;
};

/** A row from before they were kept has none, and is compared by kind and place alone. */
export const unpackTrigrams = (packed: Buffer | null): Trigrams =>
  packed === null
    ? new Uint16Array()
    : Uint16Array.from({ length: packed.length / BYTES }, (_, nth) => packed.readUInt16LE(nth * BYTES));
