import type { HandoffResponse, HandoffStateName } from '../../shared/api/client';

/** What a person can do to an offer. */
export const OFFER_ACTS = ['accept', 'condition', 'decline', 'clarify', 'answer', 'confirm', 'reoffer', 'withdraw'] as const;
export type OfferAct = (typeof OFFER_ACTS)[number];

export const OPEN_STATES = ['offered', 'clarification_asked', 'accepted_with_conditions'] as const;
type OpenState = (typeof OPEN_STATES)[number];

/** What may be done while an offer waits, by the desk that was asked and by the one that offers. */
const ASKED: Readonly<Record<OpenState, readonly OfferAct[]>> = {
  offered: ['accept', 'condition', 'decline', 'clarify'],
  clarification_asked: ['accept', 'condition', 'decline'],
  accepted_with_conditions: [],
};
const OFFERING: Readonly<Record<OpenState, readonly OfferAct[]>> = {
  offered: ['reoffer', 'withdraw'],
  clarification_asked: ['answer', 'withdraw'],
  accepted_with_conditions: ['confirm', 'reoffer', 'withdraw'],
};

export const isOpenState = (state: HandoffStateName): state is OpenState => (OPEN_STATES as readonly string[]).includes(state);
export const isOpen = ({ state }: Pick<HandoffResponse, 'state'>): boolean => isOpenState(state);

type Sides = Pick<HandoffResponse, 'fromDeskId' | 'toDeskId'>;

/** A body outside the system has no desk here: the offering desk records the answer that it was given. */
export const isAsked = ({ fromDeskId, toDeskId }: Sides, deskId: string): boolean => (toDeskId ?? fromDeskId) === deskId;
export const isOffering = ({ fromDeskId }: Sides, deskId: string): boolean => fromDeskId === deskId;

/** What this person may do to the offer as it stands. */
export const actsOn = (
  offer: Pick<HandoffResponse, 'state' | 'fromDeskId' | 'toDeskId'>,
  deskId: string,
  may: (permission: string) => boolean,
): readonly OfferAct[] => {
  const { state } = offer;
  if (!isOpenState(state)) return [];
  const asked = isAsked(offer, deskId) && may('handoff.answer') ? ASKED[state] : [];
  const offering = isOffering(offer, deskId) && may('handoff.offer') ? OFFERING[state] : [];
  // Nobody puts a question to a body that does not sit here.
  return [...asked.filter((act) => act !== 'clarify' || offer.toDeskId !== null), ...offering];
};
