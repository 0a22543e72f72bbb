import type { Bilingual, CorridorId, DeskId } from '#kernel';
import type { IncidentFacts } from './incident-facts.js';
import type { LadderKey } from './rule-set.js';

/** A desk that was asked for but is not available, and who took its place; null when nobody could. */
export interface StandIn {
  readonly deskId: DeskId;
  readonly replacedBy: DeskId | null;
}

/** Which desks an incident goes to and why. Stored with the case; a later rule set does not touch it. */
export interface Routing {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly lead: DeskId;
  /** The other country's lead first. */
  readonly supporting: readonly DeskId[];
  readonly informed: readonly DeskId[];
  /** Who would lead if the lead fell away. */
  readonly alternates: readonly DeskId[];
  /** Competent too: they see the case and may claim it. */
  readonly concurrent: readonly DeskId[];
  readonly ladder: LadderKey;
  readonly instrument: { readonly id: string; readonly name: Bilingual } | null;
  readonly notifyBeforeAct: readonly DeskId[];
  readonly corridorId: CorridorId | null;
  readonly standIns: readonly StandIn[];
  /** "Why this desk", for people. */
  readonly reason: Bilingual;
  readonly inputs: IncidentFacts;
  /** True when only the last rule fitted: the owners of the rules have to look. */
  readonly fallback: boolean;
}
