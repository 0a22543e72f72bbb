import { describe, expect, it } from 'vitest';
import {
  type CaseFilters,
  caseQueryOf,
  filtersFrom,
  filtersOfQueryString,
  isFiltered,
  NO_FILTERS,
  queryStringOf,
  searchOf,
} from './filters';

const KINDS = ['wildfire', 'tunnel'];
const ALL: CaseFilters = {
  state: ['open', 'in_progress'],
  priority: ['P1', 'P2'],
  kind: ['wildfire'],
  lead: 'mx-tij-bomb',
  desk: 'us-epa-r9',
  corridor: 'SDT',
  crossing: 'san-ysidro',
  overdue: true,
  folded: true,
  group: '01890000-0000-7000-8000-000000000001',
  q: 'fuga & «amoniaco», 100 %',
  sort: 'priority',
};

describe('the filters of the list in its address', () => {
  it('come back from the address as they went in', () => {
    expect(filtersFrom(searchOf(ALL), KINDS)).toEqual(ALL);
    expect(filtersFrom(searchOf(NO_FILTERS), KINDS)).toEqual(NO_FILTERS);
  });

  it('come back from the query that a saved view keeps', () => {
    expect(filtersOfQueryString(queryStringOf(ALL), KINDS)).toEqual(ALL);
  });

  it('say nothing where nothing is filtered', () => {
    expect(searchOf(NO_FILTERS)).toEqual({});
    expect(isFiltered({ ...NO_FILTERS, sort: 'updated' })).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, overdue: true })).toBe(true);
  });

  it('leave out what no list knows, so an old address still opens', () => {
    const search = {
      state: 'open,burning',
      priority: 'P9',
      kind: 'comet',
      lead: '<b>',
      corridor: 'sdt',
      sort: 'random',
      overdue: 'no',
      folded: 'perhaps',
      group: "' or true",
    };
    expect(filtersFrom(search, KINDS)).toEqual({ ...NO_FILTERS, state: ['open'] });
  });

  it('take what the router has read as a number or a truth', () => {
    expect(filtersFrom({ q: 26, overdue: true }, KINDS)).toEqual({ ...NO_FILTERS, q: '26', overdue: true });
  });

  it('ask the api only for what is filtered', () => {
    expect(caseQueryOf({ ...NO_FILTERS, state: ['open'], q: 'x' })).toEqual({ state: ['open'], q: 'x', sort: 'newest' });
  });
});
