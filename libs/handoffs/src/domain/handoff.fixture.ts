import { addMinutes, instant, replay, type CaseId, type DeskId, type Instant, type UserId } from '#kernel';
import type { TakingFacts } from './accept-handoff.js';
import type { HandoffEvent } from './handoff.events.js';
import { handoffAggregate, type Handoff } from './handoff.js';
import type { Officer } from './offer-terms.js';
import { offerHandoff, type OfferHandoff, type SealedOfferFacts } from './offer-handoff.js';

/** Builders for specs: an offer of a routine case from the crossing at San Ysidro to its counterpart in Tijuana. */

export const T0 = instant('2026-11-23T15:00:00.000Z');
export const after = (minutes: number): Instant => addMinutes(T0, minutes);

export const OFO = 'us-cbp-ofo-san-ysidro' as DeskId;
export const INM = 'mx-inm-tijuana' as DeskId;
export const GN = 'mx-gn-tijuana' as DeskId;

export const officer = (deskId: DeskId, userId = `liaison.${deskId}`): Officer => ({ deskId, userId: userId as UserId });

export const command = (changes: Partial<OfferHandoff> = {}): OfferHandoff => ({
  caseId: 'case-1' as CaseId,
  kind: 'transfer',
  toDeskId: INM,
  outside: null,
  reasonCode: 'their_territory',
  reason: 'The vehicle stands south of the line.',
  language: 'en',
  legalBasis: null,
  lifeSafety: false,
  caveats: [],
  strand: null,
  physicalTransfer: null,
  evidence: [],
  ...changes,
});

export const offerFacts = (changes: Partial<SealedOfferFacts> = {}): SealedOfferFacts => ({
  offerer: officer(OFO),
  leadDeskId: OFO,
  caseLifeSafety: false,
  caseClosed: false,
  openOffer: false,
  label: 'TLP:GREEN',
  target: { active: true, hasTerminal: true, ceiling: 'TLP:RED', holdsCase: false },
  packetHash: 'hash-1',
  limit: { urgency: 'routine', limitMinutes: 4320 },
  respondBy: after(4320),
  ...changes,
});

export const offerEvents = (changes: Partial<OfferHandoff> = {}, facts: Partial<SealedOfferFacts> = {}): HandoffEvent[] =>
  offerHandoff(command(changes), offerFacts(facts), T0);

/** The state after these events. */
export const stateAfter = (...events: readonly HandoffEvent[]): Handoff => replay(handoffAggregate, events)!;

export const offered = (changes: Partial<OfferHandoff> = {}, facts: Partial<SealedOfferFacts> = {}): Handoff =>
  stateAfter(...offerEvents(changes, facts));

export const then = (handoff: Handoff, events: readonly HandoffEvent[]): Handoff =>
  events.reduce<Handoff>((state, event) => handoffAggregate.evolve(state, event), handoff);

export const taking = (by: Officer, changes: Partial<TakingFacts> = {}): TakingFacts => ({
  officer: by,
  leadDeskId: OFO,
  targetActive: true,
  packetHash: 'hash-1',
  ...changes,
});

/** The code of the refusal that `act` ends in; fails the spec when it ends in none. */
export const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error('nothing was refused');
};
