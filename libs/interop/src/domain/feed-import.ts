import type { Aggregate, DeskId, DomainEvent, Instant, UserId } from '#kernel';

export const FEED_SOURCES = ['cbp-wait-times', 'demonstration'] as const;
export type FeedSource = (typeof FEED_SOURCES)[number];

/** How a file came. */
export const FEED_WAYS = ['upload', 'folder', 'poll', 'demonstration'] as const;
export type FeedWay = (typeof FEED_WAYS)[number];

interface ImportFacts {
  readonly source: FeedSource;
  readonly way: FeedWay;
  /** What the file was called, where it had a name. */
  readonly name: string | null;
  /** SHA-256 of its bytes: what was read can be shown to be this file. */
  readonly digest: string;
  readonly bytes: number;
  readonly format: 'json' | 'xml';
  readonly ports: number;
  readonly readings: number;
  /** Readings that were not known yet. */
  readonly fresh: number;
  readonly corrected: number;
  readonly parked: number;
  readonly proposed: number;
  /** Who uploaded it; null when nobody did. */
  readonly byDeskId: DeskId | null;
  readonly by: UserId | null;
}

export type FeedImportEvent = DomainEvent<'feed-import.read', ImportFacts>;

/** One file that was read. It never changes; the next one is another. */
export interface FeedImport extends ImportFacts {
  readonly receivedAt: Instant;
}

export const feedImportAggregate: Aggregate<FeedImport, FeedImportEvent> = {
  name: 'feed-import',
  evolve: (_, { at, data }) => ({ ...data, receivedAt: at }),
  caseOf: () => null,
};

export const readImport = (facts: ImportFacts, now: Instant): [FeedImportEvent] => [
  { type: 'feed-import.read', v: 1, at: now, data: facts },
];
