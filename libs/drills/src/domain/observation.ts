import type { DeskId, Instant, UserId } from '#kernel';
import type { Written } from './rating.js';
import type { DrillRole } from './roles.js';

export const OBSERVATION_KINDS = ['strength', 'area', 'neutral'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** Who wrote it: the person answers for it, and reports name the role and the desk alone. */
export interface Writer {
  readonly userId: UserId;
  readonly role: DrillRole;
  readonly deskId: DeskId | null;
}

/** What somebody saw, and what it is about. */
export interface Observation {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly objectiveId: string | null;
  /** A critical task of the objective. */
  readonly taskId: string | null;
  readonly inject: number | null;
  readonly text: Written;
  /** `hot-wash`: said right after the end, by whoever took part. */
  readonly phase: 'play' | 'hot-wash' | 'evaluation';
  /** When it was seen, on the drill's clock. */
  readonly on: Instant;
  readonly by: Writer;
}
