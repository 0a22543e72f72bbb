import type { HandoffResponse } from '../../shared/api/client';
import { useOpenOffers, usePastOffers, type Direction } from './handoff-queries';
import { isOpenState } from './offer-acts';
import type { OfferFilter } from './offer-filter';

const byDue = (one: HandoffResponse, other: HandoffResponse): number => {
  const due = ({ respondBy, confirmBy }: HandoffResponse): number => Date.parse(respondBy ?? confirmBy ?? '9999-12-31T00:00:00Z');
  return due(one) - due(other) || one.id.localeCompare(other.id);
};

/** The offers of one direction as the filter wants them: those that wait by what is due first, then those that ended. */
export const useListedOffers = (direction: Direction, { state }: OfferFilter) => {
  const open = useOpenOffers(direction);
  const past = usePastOffers(direction, state && !isOpenState(state) ? state : null);
  const wantsOpen = state === undefined || isOpenState(state);
  const wantsPast = state === undefined || !isOpenState(state);
  const fitting = (open.data ?? []).filter((offer) => state === undefined || offer.state === state);
  return {
    open,
    past,
    wantsOpen,
    wantsPast,
    waiting: wantsOpen ? fitting.toSorted(byDue) : [],
    ended: wantsPast ? (past.data ?? []) : [],
  };
};

export type ListedOffers = ReturnType<typeof useListedOffers>;
