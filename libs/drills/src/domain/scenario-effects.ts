import type { Bilingual, CrossingId, DeskId, Impact, IncidentKind, LaneKey, Place } from '#kernel';

/**
 * What an inject makes in the drill's realm, as the simulation cell of `desk`. The list is closed: each is an ordinary command of the context that
 * owns the thing. `about` is the number of an earlier inject: what that one made (its first report's case, its activation).
 */
export const EFFECT_NAMES = [
  'file',
  'offer',
  'request',
  'reading',
  'crossing',
  'silence',
  'channel-out',
  'raise',
  'turn-key',
] as const;
export type EffectName = (typeof EFFECT_NAMES)[number];

/** A report, in the first language of the desk's side; routed like any other. */
export interface FileEffect {
  readonly do: 'file';
  readonly desk: DeskId;
  readonly kind: IncidentKind;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly place: Place;
  readonly lifeSafety?: true;
  /** By the filing side's judgement; 1 and 1 when absent. */
  readonly impact?: Impact;
}

/** An offer of the case of an earlier inject, made by the desk that leads it then. */
export interface OfferEffect {
  readonly do: 'offer';
  readonly desk: DeskId;
  readonly to: DeskId;
  readonly about: number;
  /** From the offering agency's list, such as `not_our_territory`. */
  readonly reasonCode: string;
  readonly reason: Bilingual;
}

/** A request for information from one desk to another, submitted. */
export interface RequestEffect {
  readonly do: 'request';
  readonly desk: DeskId;
  readonly to: DeskId;
  /** The case that it is on, when it is on one. */
  readonly about?: number;
  readonly title: Bilingual;
  readonly asked: Bilingual;
  readonly facts: Bilingual;
  /** A key of the purposes, such as `operational`. */
  readonly purpose: string;
  readonly urgent?: true;
}

export const READING_SAYINGS = ['delay', 'no-delay', 'closed', 'pending'] as const;

/** What the wait-time feed says of one kind of lane. */
export interface ReadingEffect {
  readonly do: 'reading';
  readonly crossing: CrossingId;
  readonly lane: LaneKey;
  readonly saying: (typeof READING_SAYINGS)[number];
  /** Of a delay. */
  readonly minutes?: number;
}

export const SAID_STATUSES = ['open', 'restricted', 'suspended', 'closed'] as const;

/** What a desk says of lanes of a crossing on its own side. */
export interface CrossingEffect {
  readonly do: 'crossing';
  readonly desk: DeskId;
  readonly crossing: CrossingId;
  readonly lanes: readonly LaneKey[];
  readonly status: (typeof SAID_STATUSES)[number];
  readonly reason: Bilingual;
}

/** A desk that answers nothing for a time: its presence goes, its script is deaf. */
export interface SilenceEffect {
  readonly do: 'silence';
  readonly desk: DeskId;
  readonly minutes: number;
}

export const DRILL_CHANNELS = ['mail', 'inbox', 'feed'] as const;
export type DrillChannel = (typeof DRILL_CHANNELS)[number];

/** A channel that carries nothing for a time. */
export interface ChannelOutEffect {
  readonly do: 'channel-out';
  readonly channel: DrillChannel;
  /** Whom it reaches no more; all, where none are named. What a feed says comes to no desk. */
  readonly desks?: readonly DeskId[];
  readonly minutes: number;
}

export const RAISED_LEVELS = ['watch', 'elevated', 'crisis'] as const;

/** The first key of a procedure, turned by a desk. */
export interface RaiseEffect {
  readonly do: 'raise';
  readonly desk: DeskId;
  readonly procedure: string;
  readonly level: (typeof RAISED_LEVELS)[number];
  readonly crossings: readonly CrossingId[];
  readonly reason: Bilingual;
}

/** The other key, or a no, to what an earlier inject raised. */
export interface TurnKeyEffect {
  readonly do: 'turn-key';
  readonly desk: DeskId;
  readonly about: number;
  readonly joins: boolean;
  /** Needed for a no. */
  readonly reason?: Bilingual;
}

export type Effect =
  | FileEffect
  | OfferEffect
  | RequestEffect
  | ReadingEffect
  | CrossingEffect
  | SilenceEffect
  | ChannelOutEffect
  | RaiseEffect
  | TurnKeyEffect;
