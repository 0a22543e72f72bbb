import { defineMachine, type TransitionTable } from '#kernel';

export const FEED_SILENCE_STATES = ['silent', 'over'] as const;
export type FeedSilenceState = (typeof FEED_SILENCE_STATES)[number];
export type FeedSilenceAct = 'hear' | 'let-go';

const table: TransitionTable<FeedSilenceState, FeedSilenceAct> = {
  silent: { hear: 'over', 'let-go': 'over' },
  over: {},
};

/** A watched feed that brought nothing good for too long. It is over when a file was read, or when the feed is watched no longer. */
export const feedSilenceMachine = defineMachine<FeedSilenceState, FeedSilenceAct>({
  name: 'feed-silence',
  initial: ['silent'],
  final: ['over'],
  table,
});
