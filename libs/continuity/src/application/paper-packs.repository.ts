import type { DeskId, Instant, PaperPackId, Realm } from '#kernel';
import { AggregateStore, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type PaperPack, paperPackAggregate, type PaperPackEvent } from '../domain/paper-pack.js';

/** Port to the rows of packs, to their files, and to when the end of each desk's next shift is looked for. */
export abstract class PaperPacksRepository extends AggregateStore<PaperPack, PaperPackEvent> {
  readonly aggregate = paperPackAggregate;

  /** The desk's last pack; null while it has none. Until the transaction ends nobody else asks for one. */
  abstract lastOf(tx: Tx, deskId: DeskId): Promise<Stored<PaperPack> | null>;

  abstract keepFile(tx: Tx, id: PaperPackId, file: Buffer): void;

  abstract dropFile(tx: Tx, id: PaperPackId): void;

  /** Packs of the desk whose file is kept, but for the newest so many. */
  abstract beyond(tx: Tx, deskId: DeskId, kept: number): Promise<readonly PaperPackId[]>;

  /** Desks that have packs, where a shift may have ended. */
  abstract toLookAt(limit: number): Promise<readonly { readonly realm: Realm; readonly deskId: DeskId }[]>;

  /** The desk has packs; it is looked at again at that time. */
  abstract lookAgain(tx: Tx, deskId: DeskId, at: Instant): void;
}
