import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { readNote } from './signed-note.js';

/** What the first entry of a log says of the one that it continues. */
export interface Predecessor {
  /** The final head of the closed log, with all its signatures. */
  readonly checkpoint: string;
  /** Entries that were written for the closed log and have no place under its final head: the next ones of this log. */
  readonly carried: number;
}

/** Somebody of a country who said yes. */
export interface Assent {
  readonly country: string;
  readonly person: string;
}

const NUMBERED = /^(.+)\/([1-9]\d*)$/;

/** Name of the log that continues this one: `.../2`, then `.../3`. */
export const successorOf = (origin: string): string => {
  const [, stem = origin, number = '1'] = NUMBERED.exec(origin) ?? [];
  return `${stem}/${Number(number) + 1}`;
};

/** Whether two people of two countries said yes. */
export const isAssented = (assents: readonly Assent[]): boolean => {
  const spoken = assents.filter(({ country, person }) => country !== '' && person.trim() !== '');
  const people = new Set(spoken.map(({ person }) => person.trim().toLowerCase()));
  return spoken.length === assents.length && people.size >= 2 && new Set(spoken.map(({ country }) => country)).size >= 2;
};

/** The final head of the log that came before. @throws RangeError when it is none */
export const finalHead = ({ checkpoint }: Predecessor): Checkpoint => readCheckpoint(readNote(checkpoint).text);

/** Undefined when an entry says nothing of a log before it. */
export const readPredecessor = (value: unknown): Predecessor | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { checkpoint, carried } = value as Readonly<Record<string, unknown>>;
  const good = typeof checkpoint === 'string' && typeof carried === 'number' && Number.isSafeInteger(carried) && carried >= 0;
  return good ? { checkpoint, carried } : undefined;
};
