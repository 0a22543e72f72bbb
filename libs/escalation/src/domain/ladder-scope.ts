import type { CountryCode, DeskId } from '#kernel';

/** Whose acts an edition times: those of every desk, of one country's desks, or of one desk. The nearer one counts. */
export type LadderScope = 'all' | `country:${CountryCode}` | `desk:${DeskId}`;

export const LADDER_SCOPE = /^(all|country:[A-Z]{2}|desk:[a-z0-9][a-z0-9-]{0,99})$/;

/** The scopes that a desk falls under, the nearest first. */
export const scopesOf = (deskId: DeskId, country: CountryCode): readonly [LadderScope, LadderScope, LadderScope] => [
  `desk:${deskId}`,
  `country:${country}`,
  'all',
];

/** The country of a scope; null for the whole border. Undefined when the directory knows no such desk or country. */
export const countryOfScope = (
  scope: LadderScope,
  known: { readonly countryOf: (desk: DeskId) => CountryCode | null; readonly isMember: (country: CountryCode) => boolean },
): CountryCode | null | undefined => {
  const [kind, id = ''] = scope.split(':');
  if (kind === 'all') return null;
  if (kind === 'desk') return known.countryOf(id as DeskId) ?? undefined;
  return known.isMember(id) ? id : undefined;
};
