import type { CorridorId, CountryCode, DeskId } from '#kernel';
import type { Relaxation, Scope, Surge } from './surge.js';

/** What decides whether a desk lies in a scope. */
export interface PlacedDesk {
  readonly id: DeskId;
  readonly country: CountryCode;
  /** Null for a desk that serves the whole border. */
  readonly corridorId: CorridorId | null;
}

/** One open surge per scope: this names it. `US`, `MX/SDT`. */
export const scopeKey = ({ country, corridorId }: Scope): string => (corridorId ? `${country}/${corridorId}` : country);

/** Every scope that the desks make: each country, and its side of each corridor. */
export const scopesOf = (desks: readonly PlacedDesk[]): Scope[] => {
  const scopes = desks.flatMap(({ country, corridorId }): Scope[] => [
    { country, corridorId: null },
    ...(corridorId ? [{ country, corridorId }] : []),
  ]);
  return [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()].toSorted((one, other) =>
    scopeKey(one) < scopeKey(other) ? -1 : 1,
  );
};

export const isIn = (scope: Scope, { country, corridorId }: PlacedDesk): boolean =>
  country === scope.country && (scope.corridorId === null || corridorId === scope.corridorId);

/** A surge that is in force, with its id. */
export interface InForce {
  readonly id: string;
  readonly surge: Extract<Surge, { readonly state: 'declared' }>;
}

/** Desks for which surges relax this, each with the desk that declared it; of two surges over one desk the earlier one counts. */
export const desksRelaxed = (
  relaxation: Relaxation,
  inForce: readonly InForce[],
  desks: readonly PlacedDesk[],
): Map<DeskId, DeskId> => {
  const relaxing = inForce
    .filter(({ surge }) => surge.declared.relaxes.includes(relaxation))
    .toSorted((one, other) => (one.surge.declared.at < other.surge.declared.at ? -1 : 1));
  return new Map(
    desks.flatMap((desk): [DeskId, DeskId][] => {
      const first = relaxing.find(({ surge }) => isIn(surge.scope, desk));
      return first ? [[desk.id, first.surge.declared.byDeskId]] : [];
    }),
  );
};
