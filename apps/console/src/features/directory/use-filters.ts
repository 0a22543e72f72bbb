import { useNavigate, useSearch } from '@tanstack/react-router';

export type DirectoryTab = 'desks' | 'crossings' | 'agencies';

/** What is looked for, as the address says it: a link to it shows the same to whoever may read it. */
export interface Filters {
  readonly tab: DirectoryTab;
  readonly q: string;
  readonly country: string;
  readonly level: string;
  readonly corridor: string;
  readonly onDuty: boolean;
  readonly desk: string;
}

const TABS: readonly string[] = ['desks', 'crossings', 'agencies'] satisfies DirectoryTab[];

const readFilters = (search: Readonly<Record<string, unknown>>): Filters => {
  // The router reads `q=2` as a number.
  const text = (key: string): string => {
    const value = search[key];
    return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
  };
  return {
    tab: TABS.includes(text('tab')) ? (text('tab') as DirectoryTab) : 'desks',
    q: text('q'),
    country: text('country'),
    level: text('level'),
    corridor: text('corridor'),
    onDuty: text('onDuty') === 'true',
    desk: text('desk'),
  };
};

/** The filters as search parameters: what is not asked for is not in the address. */
export const searchOf = ({ tab, onDuty, ...texts }: Filters): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries({ ...(tab !== 'desks' && { tab }), ...(onDuty && { onDuty }), ...texts }).filter(([, value]) => value !== ''),
  );

export function useFilters(): readonly [Filters, (change: Partial<Filters>) => void] {
  const filters = readFilters(useSearch({ strict: false }));
  const navigate = useNavigate();
  // Typing in a filter is one visit, not twenty: only another tab or another desk is a step that Back undoes.
  const set = (change: Partial<Filters>): void => {
    const step = 'tab' in change || 'desk' in change;
    void navigate({ to: '/directory', search: searchOf({ ...filters, ...change }) as never, replace: !step, resetScroll: false });
  };
  return [filters, set];
}
