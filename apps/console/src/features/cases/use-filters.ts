import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type CaseFilters, filtersFrom, searchOf } from './filters';
import { KINDS } from './kinds';

/** The filters live in the address: a link, the back button and a reload give the same list. */
export function useFilters(): readonly [CaseFilters, (part: Partial<CaseFilters>) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const filters = useMemo(() => filtersFrom(search, KINDS), [search]);
  const change = useCallback(
    (part: Partial<CaseFilters>): void =>
      void navigate({ to: '/cases', search: searchOf({ ...filters, ...part }) as never, replace: 'q' in part }),
    [filters, navigate],
  );
  return [filters, change];
}
