import type { DeskId } from './ids.js';
import type { Instant } from './instant.js';

/** `missed`: one check unanswered (amber). `silent`: two in a row; work goes around the desk until it answers. */
export const PRESENCE_STATES = ['present', 'missed', 'silent'] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

/** Whether somebody is at a desk, as its own people last showed. A desk that never confirmed has none. */
export interface DeskPresence {
  readonly deskId: DeskId;
  readonly state: PresenceState;
  /** Last sign of life: a confirmation, or any act of its people. */
  readonly seenAt: Instant;
  /** Since when it is in this state. */
  readonly since: Instant;
  /** When the next check is missed. Null while the desk is silent: then any sign of life ends it. */
  readonly checkAt: Instant | null;
}
