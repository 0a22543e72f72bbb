import type { DeskPresence, Realm } from '#kernel';
import type { Tx } from '#platform/persistence';
import type { DirectoryPack } from '../domain/pack.js';

export interface StoredDirectory {
  readonly version: number;
  readonly pack: DirectoryPack;
}

/** The directory's rows. */
export abstract class DirectoryStore {
  /** All rows and the version that they are, as one consistent read. */
  abstract read(): Promise<StoredDirectory>;
  /** The version alone: what tells a reader that it holds an old one. */
  abstract version(): Promise<number>;
  /** Whether desks answer, of every realm; `duty` writes the rows. */
  abstract presences(): Promise<readonly { readonly realm: Realm; readonly presence: DeskPresence }[]>;
  /** Digest of the packs that were last applied, or null; holds the row, so that two seeds of one moment follow each other. */
  abstract lockAppliedDigest(tx: Tx): Promise<string | null>;
  /** Inserts what is new and alters what differs; removes nothing. */
  abstract apply(tx: Tx, pack: DirectoryPack, digest: string): Promise<void>;
}
