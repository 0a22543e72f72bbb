import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getShiftNote, listShiftNotes, type ShiftNoteResponse } from '../../shared/api/client';
import { type Act, useAct } from '../../shared/api/use-act';

/** Notes that wait for somebody. */
export const useOpenNotes = () =>
  useQuery({ queryKey: ['shifts', 'open'], queryFn: () => listShiftNotes({ query: { which: 'open', limit: 50 } }) });

/** All notes of the own desk, the latest first, page by page. */
export const useNotes = () =>
  useInfiniteQuery({
    queryKey: ['shifts', 'all'],
    queryFn: ({ pageParam }) => listShiftNotes({ query: { which: 'all', limit: 20, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const useNote = (id: string) =>
  useQuery({ queryKey: ['shifts', 'note', id], queryFn: () => getShiftNote({ path: { id } }) });

type Seen = Pick<ShiftNoteResponse, 'id' | 'version'>;

/** What every act on a note carries: which note, and the version that was seen. */
export interface OnNote {
  readonly path: { readonly id: string };
  readonly headers: { readonly [Header in 'Idempotency-Key' | 'If-Match']: string };
}

/** An act on a note as it was seen; what it settles is no longer owed. */
export const useNoteAct = <In>(
  { id, version }: Seen,
  act: (input: In, on: OnNote) => Promise<ShiftNoteResponse>,
  done?: Act<In, ShiftNoteResponse>['done'],
) =>
  useAct<In, ShiftNoteResponse>({
    act: (input, guard) => act(input, { path: { id }, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['shifts', 'obligations', 'board'],
    ...(done && { done }),
  });
