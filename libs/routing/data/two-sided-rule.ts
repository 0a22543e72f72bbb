import type { CountryDesks, Outcome, Rule } from '../src/domain/rule-set.js';

type Desks = Omit<CountryDesks, 'country'>;

/** A rule between the United States and Mexico; unless it says otherwise the side of origin leads, and the filing country when it is on both. */
export const twoSidedRule = (
  id: string,
  name: Rule['name'],
  when: Rule['when'],
  { US, MX }: { readonly US: Desks; readonly MX: Desks },
  more: Partial<Omit<Outcome, 'sides'>> = {},
): Rule => ({
  id,
  name,
  when,
  then: {
    sides: [
      { country: 'US', ...US },
      { country: 'MX', ...MX },
    ],
    leadFrom: 'side-of-origin',
    whenBoth: 'filing-country',
    ...more,
  },
});
