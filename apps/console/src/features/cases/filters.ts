import type { ListCasesData } from '../../shared/api/client';

export type CaseQuery = Omit<NonNullable<ListCasesData['query']>, 'limit' | 'cursor'>;
export type CaseSort = NonNullable<CaseQuery['sort']>;
export type CaseState = NonNullable<CaseQuery['state']>[number];
export type IncidentKind = NonNullable<CaseQuery['kind']>[number];
type Priority = NonNullable<CaseQuery['priority']>[number];

export const STATES = ['open', 'acknowledged', 'in_progress', 'resolved', 'closed'] as const satisfies readonly CaseState[];
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly Priority[];
export const SORTS = ['newest', 'updated', 'priority'] as const satisfies readonly CaseSort[];

/** What the address says about the list; everything optional, so that an old or hand-written address still opens. */
export interface CaseFilters {
  readonly state: readonly CaseState[];
  readonly priority: readonly Priority[];
  readonly kind: readonly string[];
  readonly lead: string;
  readonly desk: string;
  readonly corridor: string;
  readonly crossing: string;
  readonly overdue: boolean;
  /** Look-alikes that a surge has put under another stand there alone. */
  readonly folded: boolean;
  /** A case, with the look-alikes under it. */
  readonly group: string;
  readonly q: string;
  readonly sort: CaseSort;
}

export const NO_FILTERS: CaseFilters = {
  state: [],
  priority: [],
  kind: [],
  lead: '',
  desk: '',
  corridor: '',
  crossing: '',
  overdue: false,
  folded: false,
  group: '',
  q: '',
  sort: 'newest',
};

export const SEVERAL = ['state', 'priority', 'kind'] as const;
export const SINGLE = ['lead', 'desk', 'corridor', 'crossing'] as const;

const WORDS_MOST = 200;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const known = <Value extends string>(values: readonly Value[], value: unknown): readonly Value[] => {
  const asked = new Set(textOf(value).split(','));
  return values.filter((one) => asked.has(one));
};

const slug = (value: unknown): string => (/^[A-Za-z][\w-]*$/.test(textOf(value)) ? textOf(value) : '');

const isTrue = (value: unknown): boolean => value === true || value === 'true';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads the address. What no list knows is left out, so that the api never has to refuse it. */
export const filtersFrom = (search: Readonly<Record<string, unknown>>, kinds: readonly string[]): CaseFilters => ({
  state: known(STATES, search.state),
  priority: known(PRIORITIES, search.priority),
  kind: known(kinds, search.kind),
  lead: slug(search.lead),
  desk: slug(search.desk),
  corridor: /^[A-Z]{3}$/.test(textOf(search.corridor)) ? textOf(search.corridor) : '',
  crossing: slug(search.crossing),
  overdue: isTrue(search.overdue),
  folded: isTrue(search.folded),
  group: UUID.test(textOf(search.group)) ? textOf(search.group) : '',
  q: textOf(search.q).trim().slice(0, WORDS_MOST),
  sort: known(SORTS, search.sort)[0] ?? 'newest',
});

/** What the address says for these filters: only what differs from nothing. */
export const searchOf = (filters: CaseFilters): Record<string, string> => {
  const search: Record<string, string> = {};
  for (const key of SEVERAL) if (filters[key].length > 0) search[key] = filters[key].join(',');
  for (const key of SINGLE) if (filters[key] !== '') search[key] = filters[key];
  if (filters.overdue) search.overdue = 'true';
  if (filters.folded) search.folded = 'true';
  if (filters.group !== '') search.group = filters.group;
  if (filters.q !== '') search.q = filters.q;
  if (filters.sort !== 'newest') search.sort = filters.sort;
  return search;
};

/** As the query of an address, for a saved view and for the table to download. */
export const queryStringOf = (filters: CaseFilters): string => new URLSearchParams(searchOf(filters)).toString();

export const filtersOfQueryString = (query: string, kinds: readonly string[]): CaseFilters =>
  filtersFrom(Object.fromEntries(new URLSearchParams(query)), kinds);

/** What the api is asked for. */
export const caseQueryOf = ({ state, priority, kind, overdue, folded, sort, ...texts }: CaseFilters): CaseQuery => ({
  ...(state.length > 0 ? { state: [...state] } : {}),
  ...(priority.length > 0 ? { priority: [...priority] } : {}),
  ...(kind.length > 0 ? { kind: [...kind] as IncidentKind[] } : {}),
  ...(overdue ? { overdue: true } : {}),
  ...(folded ? { folded: true } : {}),
  ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
  sort,
});

export const isFiltered = (filters: CaseFilters): boolean => Object.keys(searchOf({ ...filters, sort: 'newest' })).length > 0;
