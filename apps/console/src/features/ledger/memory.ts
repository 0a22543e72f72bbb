import { fromBase64, sameBytes, toBase64, type Bytes } from './bytes';
import { isBeginningOf } from './merkle';
import type { Checkpoint } from './note';

const HEAD = 'enlace.ledger.seen';
const KEY = 'enlace.ledger.key';

/** The checkpoint that this browser saw last, and believed. */
export interface Seen {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly at: string;
}

export interface SeenKey {
  readonly key: string;
  readonly at: string;
}

const kept = <Kept>(name: string): Kept | null => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
};

export const lastSeen = (): Seen | null => kept<Seen>(HEAD);

/** The key that this browser saw first; the present one is kept when there was none. */
export const firstKey = (present: string, now: Date): SeenKey => {
  const before = kept<SeenKey>(KEY);
  if (before) return before;
  const first = { key: present, at: now.toISOString() };
  localStorage.setItem(KEY, JSON.stringify(first));
  return first;
};

export const remember = ({ origin, size, root }: Checkpoint, now: Date): void =>
  localStorage.setItem(HEAD, JSON.stringify({ origin, size, root: toBase64(root), at: now.toISOString() } satisfies Seen));

export type Continuity = 'first' | 'grown' | 'same' | 'forked' | 'shrunk' | 'other';

/** Whether the newest checkpoint goes on from the one remembered. `prove` fetches the server's proof between two sizes. */
export const continuityOf = async (
  before: Seen | null,
  newest: Checkpoint,
  prove: (from: number, to: number) => Promise<readonly Bytes[]>,
): Promise<Continuity> => {
  if (!before) return 'first';
  if (before.origin !== newest.origin) return 'other';
  const older = { size: before.size, root: fromBase64(before.root) };
  if (older.size > newest.size) return 'shrunk';
  if (older.size === newest.size) return sameBytes(older.root, newest.root) ? 'same' : 'forked';
  return (await isBeginningOf(older, newest, await prove(older.size, newest.size))) ? 'grown' : 'forked';
};
