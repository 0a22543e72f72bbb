import type { ObligationResponse } from '../../../shared/api/client';

/** Acknowledgements that corrections ask of many desks are one matter; a reader's own stands alone like everything else. */
export const gathered = (
  owed: readonly ObligationResponse[],
  { deskId, correctionIds }: { readonly deskId: string; readonly correctionIds: ReadonlySet<string> },
): { readonly single: readonly ObligationResponse[]; readonly ofCorrections: readonly ObligationResponse[] } => {
  const isOfOthers = (one: ObligationResponse): boolean => correctionIds.has(one.subject.id) && one.deskId !== deskId;
  const mineFirst = (one: ObligationResponse): number => (one.deskId === deskId ? 0 : 1);
  const single = owed.filter((one) => !isOfOthers(one)).toSorted((one, other) => mineFirst(one) - mineFirst(other));
  const ofCorrections = owed.filter(isOfOthers);
  return ofCorrections.length > 1 ? { single, ofCorrections } : { single: [...single, ...ofCorrections], ofCorrections: [] };
};
