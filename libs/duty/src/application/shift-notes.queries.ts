import type { CaseId, DeskId, Instant, Realm } from '#kernel';
import type { Page } from '#platform/http';
import type { ShiftNote } from '../domain/shift-note.js';
import type { Changes } from '../domain/shift-note.events.js';

export interface ShiftNoteSeen {
  readonly id: string;
  readonly version: number;
  readonly note: ShiftNote;
  /** When the next signature, answer or decision is due. */
  readonly dueAt: Instant | null;
}

/** Reads of notes of shifts. */
export abstract class ShiftNotesQueries {
  /** Of one desk, the latest first. */
  abstract list(
    realm: Realm,
    deskId: DeskId,
    page: { readonly open: boolean; readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<ShiftNoteSeen>>;

  /** Null when the desk has no such note. */
  abstract get(realm: Realm, deskId: DeskId, id: string): Promise<ShiftNoteSeen | null>;

  /** Titles of those of the cases that the desk sees now. */
  abstract titles(realm: Realm, deskId: DeskId, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>>;
}

/** What changed at a desk, read from the rows of the contexts that it changed in. */
export abstract class DeskChanges {
  /** New and escalated since that time; the rest as it stands now. */
  abstract since(realm: Realm, deskId: DeskId, from: Instant): Promise<Changes>;
}
