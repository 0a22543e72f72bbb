import { type Aggregate, type DeskId, type DomainEvent, type Instant, minutesBetween, nextState } from '#kernel';
import type { FeedSource } from './feed-import.js';
import { feedSilenceMachine, type FeedSilenceState } from './feed-silence.machine.js';

/** How it was over: a file of the feed was read, or nobody watches the feed any longer. */
export type SilenceEnd = 'heard' | 'let-go';

export type FeedSilenceEvent =
  | DomainEvent<
      'feed-silence.found',
      { readonly source: FeedSource; readonly since: Instant; readonly minutes: number; readonly deskIds: readonly DeskId[] }
    >
  | DomainEvent<'feed-silence.over', { readonly how: SilenceEnd; readonly deskIds: readonly DeskId[] }>;

export interface FeedSilence {
  readonly state: FeedSilenceState;
  readonly source: FeedSource;
  /** When the last good file was read, or the watch began. */
  readonly since: Instant;
  readonly foundAt: Instant;
  /** Desks that owe that the feed speaks again. */
  readonly deskIds: readonly DeskId[];
}

const ACTS = { heard: 'hear', 'let-go': 'let-go' } as const;

const evolve = (silence: FeedSilence | null, event: FeedSilenceEvent): FeedSilence => {
  if (event.type === 'feed-silence.found') {
    const { source, since, deskIds } = event.data;
    return { state: 'silent', source, since, foundAt: event.at, deskIds };
  }
  const state = silence && nextState(feedSilenceMachine, silence.state, ACTS[event.data.how]);
  if (!silence || !state) throw new TypeError(`${event.type} of what is not silent`);
  return { ...silence, state };
};

export const feedSilenceAggregate: Aggregate<FeedSilence, FeedSilenceEvent> = {
  name: 'feed-silence',
  evolve,
  caseOf: () => null,
};

/** How a feed stands, as its own rows say. */
export interface FeedHeard {
  readonly source: FeedSource;
  /** Whether this installation fetches it or watches a folder for it. */
  readonly watched: boolean;
  /** When the last file was read that came by that way; else since when it is watched. */
  readonly lastGoodAt: Instant;
}

/** Past its limit a watched feed is silent: the board shows its figures as stale by then, and somebody must know why. */
export const findSilence = (
  { source, watched, lastGoodAt }: FeedHeard,
  { limitMinutes, deskIds }: { readonly limitMinutes: number; readonly deskIds: readonly DeskId[] },
  now: Instant,
): FeedSilenceEvent[] => {
  const minutes = Math.floor(minutesBetween(lastGoodAt, now));
  if (!watched || minutes < limitMinutes) return [];
  return [{ type: 'feed-silence.found', v: 1, at: now, data: { source, since: lastGoodAt, minutes, deskIds } }];
};

/** What ends a silence; nothing while it goes on. */
export const endSilence = (silence: FeedSilence, { watched, lastGoodAt }: FeedHeard, now: Instant): FeedSilenceEvent[] => {
  const over = (how: SilenceEnd): FeedSilenceEvent[] => [
    { type: 'feed-silence.over', v: 1, at: now, data: { how, deskIds: silence.deskIds } },
  ];
  if (silence.state !== 'silent') return [];
  if (!watched) return over('let-go');
  return lastGoodAt > silence.since ? over('heard') : [];
};
