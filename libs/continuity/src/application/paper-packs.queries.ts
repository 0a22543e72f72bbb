import type { DeskId, PaperPackId, Realm } from '#kernel';
import type { PaperPack } from '../domain/paper-pack.js';

export interface PaperPackSeen {
  readonly id: PaperPackId;
  readonly version: number;
  readonly pack: PaperPack;
  /** How much of the work is done while it is made, in percent. */
  readonly progress: number;
}

/** What a desk may read of its own packs; another's is absent. */
export abstract class PaperPacksQueries {
  /** The last few, the newest first. */
  abstract list(realm: Realm, deskId: DeskId): Promise<readonly PaperPackSeen[]>;

  abstract get(realm: Realm, deskId: DeskId, id: PaperPackId): Promise<PaperPackSeen | null>;

  /** Whichever desk's it is: for the worker that makes it. */
  abstract find(realm: Realm, id: PaperPackId): Promise<PaperPack | null>;

  /** Null when none is kept. */
  abstract file(realm: Realm, id: PaperPackId): Promise<Buffer | null>;

  /** Tells those who look how far the making has come. No event: it means nothing afterwards. */
  abstract say(realm: Realm, id: PaperPackId, percent: number): Promise<void>;
}
