import { DomainError } from '#kernel';
import { decodeCursor, type PageQuery } from '#platform/http';
import { isUUID } from 'class-validator';

/** Where a list that is ordered by id goes on. @throws DomainError cursor-malformed */
export const startOf = ({ limit = 50, cursor }: PageQuery): { readonly limit: number; readonly before?: string } => {
  if (cursor === undefined) return { limit };
  const [before] = decodeCursor(cursor, 1);
  if (!isUUID(before)) throw new DomainError('cursor-malformed', {}, '/cursor');
  return { limit, before: String(before) };
};
