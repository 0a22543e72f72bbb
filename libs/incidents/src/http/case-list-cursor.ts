import { DomainError, PRIORITIES } from '#kernel';
import { decodeCursor } from '#platform/http';
import { isISO8601, isUUID } from 'class-validator';
import type { CaseListKey, CaseSeen, CaseSort } from '../application/cases.queries.js';
import { keyAfter } from '../application/export-cases.js';

const isKey = (sort: CaseSort, key: unknown): boolean => {
  if (sort === 'newest') return isUUID(key);
  return sort === 'updated' ? isISO8601(key, { strict: true }) : (PRIORITIES as readonly unknown[]).includes(key);
};

/** Where a page ends: the sort belongs to it, since a cursor of one order means nothing in another. */
export const endOf = (sort: CaseSort, last: CaseSeen): [sort: string, key: string, id: string] => {
  const { key, id } = keyAfter(sort, last);
  return [sort, key, id];
};

/** @throws DomainError cursor-malformed, also for a cursor of another order */
export const startAfter = (sort: CaseSort, cursor: string | undefined): CaseListKey | undefined => {
  if (cursor === undefined) return undefined;
  const [of, key, id] = decodeCursor(cursor, 3);
  if (of !== sort || !isKey(sort, key) || !isUUID(id)) throw new DomainError('cursor-malformed', {}, '/cursor');
  return { key: String(key), id: String(id) };
};
