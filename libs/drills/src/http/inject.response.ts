import { type Bilingual, type DeskId, type Instant, type Locale, minutesBetween } from '#kernel';
import { sayTerm } from '#phrases';
import type { InjectSeen } from '../application/drills.queries.js';
import { ON_FEED } from '../domain/control-inject.js';
import type { Inject, InjectContent } from '../domain/inject.js';
import type { InjectOrigin, Made } from '../domain/inject.events.js';
import type { InjectState } from '../domain/inject.machine.js';
import type { InjectChannel } from '../domain/scenario.js';

/** An inject for those who may read the script. */
export interface InjectResponse {
  readonly id: string;
  readonly version: number;
  /** Null for the move of a simulated desk. */
  readonly number: number | null;
  readonly origin: InjectOrigin;
  readonly of: number | null;
  readonly state: InjectState;
  readonly stateText: string;
  readonly to: readonly DeskId[] | null;
  readonly channel: InjectChannel;
  readonly dueAt: Instant | null;
  /** Minute of the drill at which it is due; null while it waits for another. */
  readonly minute: number | null;
  readonly firedAt: Instant | null;
  readonly skipped: Inject['skipped'];
  readonly made: readonly Made[];
  readonly fault: Inject['fault'];
  readonly content: InjectContent;
}

/** What a desk reads on the drill feed. */
export interface FeedItemResponse {
  readonly id: string;
  readonly number: number | null;
  readonly at: Instant;
  readonly channel: InjectChannel;
  readonly from: Bilingual;
  readonly to: readonly DeskId[] | null;
  readonly text: Bilingual;
}

export const injectResponse = (
  { id, version, inject, content }: InjectSeen,
  startsAt: Instant,
  locale: Locale,
): InjectResponse => {
  const { number, origin, of, state, to, channel, dueAt, firedAt, skipped, made, fault } = inject;
  return {
    id,
    version,
    number,
    origin,
    of,
    state,
    stateText: sayTerm(`inject.${state}`, locale),
    to,
    channel,
    dueAt,
    minute: dueAt === null ? null : minutesBetween(startsAt, dueAt),
    firedAt,
    skipped,
    made,
    fault,
    content,
  };
};

/** Fired ones addressed to the desk, newest first; to nobody's desk, all of them. */
export const feedOf = (injects: readonly InjectSeen[], deskId: DeskId | null): FeedItemResponse[] =>
  injects
    .flatMap(({ id, inject: { number, origin, firedAt, channel, to }, content: { from, text } }): FeedItemResponse[] =>
      firedAt !== null &&
      origin !== 'simulated' &&
      ON_FEED.includes(channel) &&
      (to === null || deskId === null || to.includes(deskId))
        ? [{ id, number, at: firedAt, channel, from, to, text }]
        : [],
    )
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
