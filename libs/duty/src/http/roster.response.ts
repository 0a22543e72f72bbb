import type { DeskId, Instant, RequestContext, UserId } from '#kernel';
import type { Outlook, RosterPerson, RosterView } from '../application/view-roster.js';
import type { Officer } from '../domain/on-duty.js';
import type { Gap, Override, Rotation } from '../domain/rotation.js';

export interface CoveredResponse {
  readonly from: Instant;
  readonly until: Instant;
  /** Whether the desk is open then. */
  readonly staffed: boolean;
  readonly officers: readonly Officer[];
}

/** Who is on duty in a stretch of time. */
export interface OutlookResponse {
  readonly from: Instant;
  readonly until: Instant;
  readonly coverage: readonly CoveredResponse[];
  /** Hours in which the desk is open and nobody is on duty. */
  readonly gaps: readonly Gap[];
}

/** The roster of a desk, with who is on duty by it. */
export interface RosterResponse extends OutlookResponse {
  readonly deskId: DeskId;
  readonly zone: string;
  readonly now: Instant;
  /** For If-Match; 0 while nobody altered it. */
  readonly version: number;
  /** False: the desk has none, and whoever is at the desk is reached. */
  readonly exists: boolean;
  readonly rotations: readonly Rotation[];
  readonly overrides: readonly Override[];
  readonly people: readonly RosterPerson[];
  /** Whether the reader may alter it for others, or take hours upon oneself. */
  readonly may: { readonly edit: boolean; readonly cover: boolean };
}

/** One's own time on duty. */
export interface OwnTurnResponse {
  readonly deskId: DeskId;
  readonly from: Instant;
  readonly until: Instant;
  /** Name of the rotation; null for hours beside them. */
  readonly rotation: string | null;
  readonly standsInFor: UserId | null;
}

export interface CommonWindowResponse {
  readonly deskId: DeskId;
  readonly withDeskId: DeskId;
  /** When both desks are on duty next; null when not within a month. `until` is null when neither ever closes. */
  readonly window: { readonly from: Instant; readonly until: Instant | null } | null;
}

export const outlookResponse = ({ from, until, coverage, gaps }: Outlook): OutlookResponse => ({ from, until, coverage, gaps });

export const rosterResponse = (view: RosterView, { actor }: RequestContext): RosterResponse => ({
  deskId: view.desk.id,
  zone: view.desk.zone,
  now: view.now,
  version: view.version,
  exists: view.exists,
  rotations: view.rotations,
  overrides: view.overrides,
  people: view.people,
  may: { edit: actor.permissions.has('roster.edit'), cover: actor.permissions.has('roster.cover') },
  ...outlookResponse(view),
});
