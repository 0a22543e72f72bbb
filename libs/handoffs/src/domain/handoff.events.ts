import type { DeclineGround, DeskId, DomainEvent, Instant, OnPaper, UserId } from '#kernel';
import type { OfferTerms, Parties } from './offer-terms.js';

type Event<Type extends string, Data extends object> = DomainEvent<Type, Parties & Data>;

export type HandoffOffered = Event<
  'handoff.offered',
  OfferTerms & {
    readonly offeredBy: UserId;
    readonly packetHash: string;
    readonly respondBy: Instant;
    /** It was written on a form, and is entered now: its clock starts now. */
    readonly paper?: OnPaper;
  }
>;

/** The same offer with a new briefing, because the case changed after the first one; the clock starts again. */
export type HandoffReoffered = Event<
  'handoff.reoffered',
  { readonly by: UserId; readonly packetHash: string; readonly packetVersion: number; readonly respondBy: Instant }
>;

export type ClarificationAsked = Event<'handoff.clarification-asked', { readonly by: UserId; readonly question: string }>;

export type ClarificationAnswered = Event<
  'handoff.clarification-answered',
  { readonly by: UserId; readonly answer: string; readonly respondBy: Instant }
>;

export type HandoffAccepted = Event<'handoff.accepted', { readonly by: UserId; readonly packetHash: string }>;

export type HandoffConditioned = Event<
  'handoff.accepted-with-conditions',
  { readonly by: UserId; readonly packetHash: string; readonly conditions: readonly string[]; readonly confirmBy: Instant }
>;

export type HandoffConfirmed = Event<'handoff.confirmed', { readonly by: UserId; readonly packetHash: string }>;

/** `bounces` counts how often this case came back from an offer, this time included. */
export type HandoffDeclined = Event<
  'handoff.declined',
  {
    readonly by: UserId;
    readonly ground: DeclineGround;
    readonly text: string | null;
    readonly betterDeskId: DeskId | null;
    readonly bounces: number;
  }
>;

export type HandoffWithdrawn = Event<'handoff.withdrawn', { readonly by: UserId | null; readonly reason: string | null }>;

export type HandoffExpired = Event<'handoff.expired', { readonly bounces: number }>;

/** The brake: the case came back so often that the supervisors of both desks are called in. Changes no state. */
export type BounceLimitReached = Event<'handoff.bounce-limit-reached', { readonly bounces: number }>;

export type HandoffEvent =
  | HandoffOffered
  | HandoffReoffered
  | ClarificationAsked
  | ClarificationAnswered
  | HandoffAccepted
  | HandoffConditioned
  | HandoffConfirmed
  | HandoffDeclined
  | HandoffWithdrawn
  | HandoffExpired
  | BounceLimitReached;
