import type { DeskId, Instant, Realm } from '#kernel';
import type { DrillChannel } from '../domain/scenario-effects.js';

/** A channel that an inject has out, until a time of the drill's clock. */
export interface ChannelOutage {
  readonly channel: DrillChannel;
  /** Null for all. */
  readonly desks: readonly DeskId[] | null;
  readonly until: Instant;
}

/** Which channels carry nothing in a drill. They are out while it is on, and never outside of it. */
export abstract class ChannelOutages {
  abstract at(realm: Realm, at: Instant): Promise<readonly ChannelOutage[]>;
}

/** Until when the channel keeps everything from the desk, or from all where none is named; null when it carries. */
export const outUntil = (
  outages: readonly ChannelOutage[],
  channel: DrillChannel,
  deskId: DeskId | null = null,
): Instant | null => {
  const cut = outages.filter(
    (one) => one.channel === channel && (one.desks === null || (deskId !== null && one.desks.includes(deskId))),
  );
  return (
    cut
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? null
  );
};
