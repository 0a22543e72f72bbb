import type { HandoffResponse } from '../../shared/api/client';
import type { Bilingual } from '../../shared/i18n/speech';
import { isAsked, isOffering, isOpen } from './offer-acts';
import { custodyWords } from './words';

type Told = Pick<HandoffResponse, 'kind' | 'state' | 'fromDeskId' | 'toDeskId'>;

const sideOf = (offer: Told, deskId: string): 'asked' | 'offering' | 'reader' => {
  if (isOffering(offer, deskId)) return 'offering';
  return isAsked(offer, deskId) ? 'asked' : 'reader';
};

/** What the offer does to the responsibility for the case, in the words for the desk that reads: `{from}` and `{to}` are the desks. */
export const custodyOf = (offer: Told, deskId: string): Bilingual => {
  const { kind, state } = offer;
  if (!isOpen(offer)) {
    const moved = kind === 'transfer' && (state === 'accepted' || state === 'confirmed');
    return moved ? custodyWords.moved : custodyWords.stayed;
  }
  const side = sideOf(offer, deskId);
  if (kind === 'referral_outside')
    return side === 'offering' ? custodyWords['referral_outside.offering'] : custodyWords['referral_outside.reader'];
  if (kind === 'transfer' && state === 'accepted_with_conditions') return custodyWords[`conditions.${side}` as const];
  return custodyWords[`${kind}.${side}` as const];
};
