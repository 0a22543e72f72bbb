import { Optional } from '#platform/http';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, Min } from 'class-validator';

const ENTRY_NAMES = ['type', 'message'] as const;
export type EntryName = (typeof ENTRY_NAMES)[number];

export class StreamQuery {
  /** Last sequence number already held; the stream goes on after it. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(-1)
  after?: number;

  /**
   * What the message of an entry is called: by the type of the entry, or all of them `message`. A browser hears only the names that it
   * listens for, and none that are newer than its page.
   */
  @Optional()
  @IsIn(ENTRY_NAMES)
  event?: EntryName;
}
