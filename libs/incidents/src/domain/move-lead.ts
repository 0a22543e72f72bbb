import type { Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case, CustodyCause } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';

export interface MoveLead {
  readonly to: ActingDesk;
  readonly by: Exclude<CustodyCause, 'filing'>;
  /** The offer, obligation or conflict that moves it. */
  readonly causeId: string;
  /** What kind of move, in the words of its cause: a handoff's kind, a ladder's step. */
  readonly kind: string;
  /** Why, where a person moves it by word alone. */
  readonly reason?: string;
}

/**
 * The lead goes from one desk to the next in one event; there is no moment between. The former lead stays as a supporting
 * desk. An offer still open (the lead moved for another reason) ends as superseded.
 * @throws DomainError case-closed, case-led-already
 */
export const moveLead = (state: Case, { to, by, causeId, kind, reason }: MoveLead, now: Instant): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  if (to.deskId === state.lead.deskId) throw refuseCase('case-led-already', { deskId: to.deskId });
  const superseded = state.openOffer
    ? [caseEvent('case.offer-closed', now, { handoffId: state.openOffer, how: 'superseded', bounces: 0 })]
    : [];
  return [
    ...superseded,
    caseEvent('case.lead-moved', now, {
      fromDeskId: state.lead.deskId,
      toDeskId: to.deskId,
      toCountry: to.country,
      by,
      causeId,
      kind,
      ...(reason !== undefined && { reason }),
      acknowledged: by === 'handoff' || kind === 'take',
    }),
  ];
};
