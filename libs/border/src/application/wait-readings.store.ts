import type { FeedImportId } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { SeenReading, WaitReading } from '../domain/wait-reading.js';

export interface NewReading extends WaitReading {
  readonly raw: Readonly<Record<string, string>>;
}

/** Port to the rows of readings. */
export abstract class WaitReadingsStore {
  /** Until the transaction ends nobody else keeps readings in this realm. */
  abstract hold(tx: Tx): Promise<void>;

  /** @returns how many of them are new; the others were seen again */
  abstract keep(tx: Tx, source: string, importId: FeedImportId | null, readings: readonly NewReading[]): Promise<number>;

  /** The last readings of each of these lanes from one source, the newest first. */
  abstract recent(tx: Tx, source: string, lanes: readonly WaitReading[], each: number): Promise<readonly SeenReading[]>;

  /** Forgets what is older than so many days, some at a time. @returns how many went */
  abstract forget(days: number, limit: number): Promise<number>;
}
