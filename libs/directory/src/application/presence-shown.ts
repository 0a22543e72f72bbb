import type { Bilingual, DeskId, DeskPresence, Instant, PresenceState } from '#kernel';
import { terms } from '#phrases';

/** Whether somebody is at a desk, as the API shows it. */
export interface PresenceShown {
  readonly deskId: DeskId;
  readonly state: PresenceState;
  readonly stateText: Bilingual;
  readonly seenAt: Instant;
  readonly since: Instant;
  /** When the next check is missed; null while the desk is silent. */
  readonly checkAt: Instant | null;
}

export const presenceShown = (presence: DeskPresence): PresenceShown => ({
  deskId: presence.deskId,
  state: presence.state,
  stateText: terms[`presence.${presence.state}`],
  seenAt: presence.seenAt,
  since: presence.since,
  checkAt: presence.checkAt,
});
