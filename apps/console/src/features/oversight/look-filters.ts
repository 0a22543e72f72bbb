/** What is looked for, as the api and the address of the page write it. What is not asked for is not there. */
export interface LookFilters {
  readonly person?: string;
  readonly desk?: string;
  readonly case?: string;
  readonly from?: string;
  readonly until?: string;
}

const NAMES = ['person', 'desk', 'case', 'from', 'until'] as const satisfies (keyof LookFilters)[];

/** The router reads `case=2` as a number. */
export const filtersIn = (search: Readonly<Record<string, unknown>>): LookFilters =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      return text === '' ? [] : [[name, text]];
    }),
  );

/** A moment of the reader's own clock, as the field writes it, and back. */
export const momentOf = (field: string): string => new Date(field).toISOString();
const two = (value: number): string => String(value).padStart(2, '0');
export const fieldOf = (moment: string | undefined): string => {
  if (moment === undefined) return '';
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

export const queryOf = (filters: LookFilters): string => new URLSearchParams({ ...filters }).toString();
