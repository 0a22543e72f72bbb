import type { Bilingual, DeskId, DomainEvent, Instant, UserId } from '#kernel';
import type { InjectChannel, InjectCondition } from './scenario.js';

/** Where an inject came from: written in the scenario, added in the drill, a copy of another, or the move of a simulated desk by its script. */
export const INJECT_ORIGINS = ['script', 'ad-hoc', 'repeat', 'simulated'] as const;
export type InjectOrigin = (typeof INJECT_ORIGINS)[number];

/** Things that effects make. */
export const MADE_KINDS = [
  'report',
  'case',
  'handoff',
  'request',
  'activation',
  'reading',
  'status',
  'silence',
  'outage',
  'answer',
] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/** One thing that an effect made, so that expectations and later injects can say "that of inject 3". */
export interface Made {
  /** Which effect of the inject, from 0. */
  readonly effect: number;
  readonly kind: MadeKind;
  readonly id: string;
  /** What people call it, such as a case's number. */
  readonly label: string | null;
}

type Event<Type extends string, Data extends object> = DomainEvent<Type, Data>;

export type InjectPlanned = Event<
  'drill.inject-planned',
  {
    /** Null for a simulated desk's move. */
    readonly number: number | null;
    readonly origin: InjectOrigin;
    /** What it repeats. */
    readonly of: number | null;
    /** Desks that it is addressed to; all that play when null. */
    readonly to: readonly DeskId[] | null;
    readonly channel: InjectChannel;
    /** Drill time; with `after` it is not before this. */
    readonly dueAt: Instant;
    readonly after: { readonly inject: number; readonly minutes: number } | null;
    readonly condition: InjectCondition | null;
    readonly by: UserId | null;
  }
>;
/** The inject that it comes after was fired. */
export type InjectTimed = Event<'drill.inject-timed', { readonly dueAt: Instant }>;
export type InjectRescheduled = Event<'drill.inject-rescheduled', { readonly dueAt: Instant; readonly by: UserId }>;
export type InjectHeld = Event<'drill.inject-held', { readonly by: UserId }>;
export type InjectReleased = Event<'drill.inject-released', { readonly by: UserId; readonly dueAt: Instant | null }>;
/** It was due too long ago to be played without a word. */
export type InjectAsked = Event<'drill.inject-asked', { readonly dueAt: Instant }>;
/** By a controller, or because its condition came out otherwise. */
export type InjectSkipped = Event<
  'drill.inject-skipped',
  { readonly by: UserId | null; readonly why: 'controller' | 'condition' }
>;
/** What those addressed may read of it; its effects follow. */
export type InjectFired = Event<
  'drill.inject-fired',
  {
    readonly number: number | null;
    readonly origin: InjectOrigin;
    readonly to: readonly DeskId[] | null;
    readonly channel: InjectChannel;
    readonly from: Bilingual;
    readonly text: Bilingual;
    /** Desks of people that are told of it; none where what it makes tells of itself. */
    readonly deskIds: readonly DeskId[];
    /** Null when the clock fired it. */
    readonly by: UserId | null;
  }
>;
export type InjectMade = Event<'drill.inject-made', { readonly number: number | null; readonly made: readonly Made[] }>;
export type InjectFailed = Event<
  'drill.inject-failed',
  { readonly number: number | null; readonly effect: number; readonly code: string; readonly made: readonly Made[] }
>;

export type InjectEvent =
  | InjectPlanned
  | InjectTimed
  | InjectRescheduled
  | InjectHeld
  | InjectReleased
  | InjectAsked
  | InjectSkipped
  | InjectFired
  | InjectMade
  | InjectFailed;

export type InjectEventOf<Type extends InjectEvent['type']> = Extract<InjectEvent, { readonly type: Type }>;
