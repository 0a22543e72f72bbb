import { AggregateStore, type Stored } from '#ledger';
import type { DeskId, Instant, Realm } from '#kernel';
import type { Tx } from '#platform/persistence';
import { type ShiftNote, shiftNoteAggregate } from '../domain/shift-note.js';
import type { ShiftNoteEvent } from '../domain/shift-note.events.js';

/** Port to the rows of notes, and to when the end of each desk's next shift is looked for. */
export abstract class ShiftNotesRepository extends AggregateStore<ShiftNote, ShiftNoteEvent> {
  readonly aggregate = shiftNoteAggregate;

  /** The desk's last note; null while it has none. Until the transaction ends nobody else drafts one. */
  abstract lastOf(tx: Tx, deskId: DeskId): Promise<Stored<ShiftNote> | null>;

  /** Desks that hand over by notes, where a shift may have ended. */
  abstract toLookAt(limit: number): Promise<readonly { readonly realm: Realm; readonly deskId: DeskId }[]>;

  /** The desk hands over by notes; it is looked at again at that time. */
  abstract lookAgain(tx: Tx, deskId: DeskId, at: Instant): void;
}
