import type { DeskId, Instant } from '#kernel';
import type { Written } from './rating.js';

/** HSEEP's elements of a capability: what has to change so that it is there next time. */
export const ELEMENTS = ['planning', 'organisation', 'equipment', 'training', 'exercise'] as const;
export type Element = (typeof ELEMENTS)[number];

const MINUTES_IN_A_DAY = 24 * 60;
/** A clock runs no longer than a year; what would take longer is an action for each step. */
export const LONGEST_OWED_DAYS = 365;
export const LONGEST_OWED_MINUTES = LONGEST_OWED_DAYS * MINUTES_IN_A_DAY;

/** A corrective action as the report plans it. It is owed when the report is final. */
export interface PlannedImprovement {
  readonly id: string;
  readonly objectiveId: string | null;
  readonly observationId: string | null;
  readonly element: Element;
  readonly text: Written;
  readonly ownerDeskId: DeskId;
  /** Outside time: the work is real, and so is its day. */
  readonly dueAt: Instant;
}
