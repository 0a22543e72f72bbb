import type { Aggregate, DeskId, DomainEvent, Instant, ItemId, UserId } from '#kernel';

/** How somebody opened an item: read it here, or took a file or the whole along. */
export const READING_KINDS = ['view', 'download', 'export'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** That somebody opened an item. Its own stream: a reading changes nothing about what is read. */
export interface Reading {
  readonly itemId: ItemId;
  readonly originatorDeskId: DeskId;
  readonly deskId: DeskId;
  readonly by: UserId;
  readonly how: ReadingKind;
  /** Which edition was read: a correction that came a moment later is known not to have been seen. */
  readonly edition: number;
  /** The row of the table that let it be read. */
  readonly rule: string;
}

export type ReadingEvent = DomainEvent<'item.viewed', Reading>;

export const readingAggregate: Aggregate<Reading, ReadingEvent> = {
  name: 'reading',
  caseOf: () => null,
  evolve: (_, { data }) => data,
};

export const readItem = (reading: Reading, now: Instant): ReadingEvent[] => [
  { type: 'item.viewed', v: 1, at: now, data: reading },
];
