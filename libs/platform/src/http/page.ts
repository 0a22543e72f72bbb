import { Optional } from './optional.js';
import { DomainError } from '#kernel';
import { Transform } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** Query of every list. */
export class PageQuery {
  /** How many items at most; 50 when absent. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `nextCursor` of the page before. */
  @Optional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** An opaque cursor that holds the sort key of the last item given. */
export const encodeCursor = (key: readonly (string | number | boolean)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws DomainError cursor-malformed when the text is no cursor of ours with `length` parts */
export const decodeCursor = (cursor: string, length: number): (string | number | boolean)[] => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey =
      Array.isArray(key) && key.length === length && key.every((part) => ['string', 'number', 'boolean'].includes(typeof part));
    if (isKey) return key as (string | number | boolean)[];
  } catch {
    // Not JSON: refused below like any other text that is no cursor.
  }
  throw new DomainError('cursor-malformed', {}, '/cursor');
};

/** Cuts a list that was read with one row more than asked for into a page. */
export const pageOf = <Item>(
  rows: readonly Item[],
  limit: number,
  key: (item: Item) => readonly (string | number | boolean)[],
): Page<Item> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
};
