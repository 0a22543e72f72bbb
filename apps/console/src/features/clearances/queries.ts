import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  getAdvanceNotice,
  listAdvanceNotices,
  previewAdvanceNotice,
  type PreviewAdvanceNoticeRequest,
} from '../../shared/api/client';

export const WHICH = ['in', 'out', 'line', 'all'] as const;
export type Which = (typeof WHICH)[number];

const PAGE = 50;

export const useAdvanceNotices = (which: Which) =>
  useInfiniteQuery({
    queryKey: ['advance-notices', 'list', which],
    queryFn: ({ pageParam }) =>
      listAdvanceNotices({
        query: {
          limit: PAGE,
          cursor: pageParam ?? undefined,
          ...(which === 'all' ? {} : { direction: which, open: 'true' as const }),
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const useAdvanceNotice = (id: string) =>
  useQuery({ queryKey: ['advance-notices', 'one', id], queryFn: () => getAdvanceNotice({ path: { id } }) });

/** Notices of one case or one activation. */
export const useNoticesOf = (of: { readonly caseId: string } | { readonly activationId: string }, mayRead: boolean) =>
  useQuery({
    queryKey: ['advance-notices', 'of', of],
    queryFn: () => listAdvanceNotices({ query: { ...of, limit: PAGE } }),
    enabled: mayRead,
    select: ({ items }) => items,
  });

/** Who would be asked; nothing is asked for while there is nothing to say. */
export const useNoticePreview = (body: PreviewAdvanceNoticeRequest | null) =>
  useQuery({
    queryKey: ['advance-notices', 'preview', body],
    queryFn: () => previewAdvanceNotice({ body: body! }),
    enabled: body !== null,
    placeholderData: (before) => before,
  });
