/** What is looked for, as the api and the address of the page write it. What is not asked for is not there. */
export interface DisclosureFilters {
  readonly subject?: string;
  readonly recipient?: string;
  readonly itemId?: string;
  readonly from?: string;
  readonly to?: string;
}

const NAMES = ['subject', 'recipient', 'itemId', 'from', 'to'] as const satisfies (keyof DisclosureFilters)[];

/** The router reads `subject=2` as a number. */
export const filtersIn = (search: Readonly<Record<string, unknown>>): DisclosureFilters =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      return text === '' ? [] : [[name, text]];
    }),
  );

/** A day of the field becomes its first moment in the zone of the reader's computer; the last day counts in whole. */
export const dayStart = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
export const dayEnd = (day: string): string => {
  const next = new Date(`${day}T00:00:00`);
  next.setDate(next.getDate() + 1);
  return next.toISOString();
};

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** The day that a moment of the filter means, for its field. */
export const firstDay = (from: string | undefined): string => (from === undefined ? '' : dayOf(new Date(from)));
export const lastDay = (to: string | undefined): string => (to === undefined ? '' : dayOf(new Date(Date.parse(to) - 1)));

export const queryOf = (filters: DisclosureFilters): string => new URLSearchParams({ ...filters }).toString();
