import type { Realm } from '#kernel';
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { sql } from './statement.js';

/** For whom statements ask, as the walls of the database are told. `*` is all of them; empty is none. */
export interface Reader {
  readonly realm: Realm | '*' | '';
  readonly desk: string;
  readonly agency: string;
  readonly person: string;
  /** The agency of which the person reads what each of its desks alone may read; empty for who reads their own desk's. */
  readonly supervises: string;
}

export const SETTINGS = ['realm', 'desk', 'agency', 'person', 'supervises'] as const satisfies readonly (keyof Reader)[];

/** Until it is said for whom is asked: rows of no realm, and of no case. */
export const NOBODY: Reader = { realm: '', desk: '', agency: '', person: '', supervises: '' };

/** The engine's own work: it looks after all realms and desks. */
export const ENGINE: Reader = { realm: '*', desk: '*', agency: '', person: '', supervises: '' };

/** Whoever shows no session: what is public of any realm, and nothing of a case. */
export const PUBLIC_READER: Reader = { realm: '*', desk: '', agency: '', person: '', supervises: '' };

const reader = new AsyncLocalStorage<Reader>();

/**
 * Does work for a reader. Ambient, because it takes nothing away from what a statement says by itself: it is the second wall, which must
 * stand too where somebody forgot to hand the reader on.
 */
export const forReader = <T>(whom: Reader, work: () => T): T => reader.run(whom, work);

/** Keeps the present reader for work that something else will set off: what hears the database, or another's request. */
export const keepReader = <Given extends unknown[], T>(work: (...given: Given) => T): ((...given: Given) => T) =>
  AsyncResource.bind(work);

export const presentReader = (): Reader | undefined => reader.getStore();

/** Until the connection is told otherwise. */
export const TELL = sql(
  'platform.tell-reader',
  `select ${SETTINGS.map((name, n) => `set_config('enlace.${name}', $${n + 1}, false)`).join(', ')}`,
);

export const valuesOf = (whom: Reader): string[] => SETTINGS.map((name) => whom[name]);
