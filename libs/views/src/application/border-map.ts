import type { CaseId, CorridorId, CrossingId, DeskId, IncidentKind, Instant, Priority, Realm } from '#kernel';

export interface CrossingCases {
  readonly crossingId: CrossingId;
  readonly open: Readonly<Record<Priority, number>>;
}

export interface CorridorCases {
  readonly corridorId: CorridorId;
  readonly open: Readonly<Record<Priority, number>>;
}

/** An open case that can be put on the map: by its own point, or by the crossing's, which the directory knows. */
export interface CaseOnMap {
  readonly id: CaseId;
  readonly number: string;
  readonly title: string;
  readonly kind: IncidentKind;
  readonly priority: Priority;
  /** Null when only the crossing is known. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly crossingId: CrossingId | null;
}

/** Where the open cases are that a desk sees. */
export interface BorderMap {
  readonly now: Instant;
  /** All of them, also those that nobody put on the map. */
  readonly open: Readonly<Record<Priority, number>>;
  readonly crossings: readonly CrossingCases[];
  readonly corridors: readonly CorridorCases[];
  /** Most urgent and newest first, 500 at most. */
  readonly cases: readonly CaseOnMap[];
  /** There are further ones. */
  readonly more: boolean;
}

/** Deny by default: counts hold no case that the desk does not see. */
export abstract class BorderMapQueries {
  abstract of(viewer: { readonly realm: Realm; readonly deskId: DeskId }): Promise<BorderMap>;
}

/** Cases that a map shows at most. */
export const MAP_CAP = 500;
