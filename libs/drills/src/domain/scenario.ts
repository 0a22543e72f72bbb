import type { Bilingual, CrossingId, DeskId } from '#kernel';
import type { Effect } from './scenario-effects.js';
import type { Expectation } from './scenario-rules.js';

/** Tabletop: people talk and decide. Functional: desks work as on a day of theirs. Notification: only who is reached, and how soon. */
export const SCENARIO_KINDS = ['tabletop', 'functional', 'notification'] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** Contextual tells what happens, an expected action asks for an act, a contingency comes only where its condition holds. */
export const INJECT_KINDS = ['contextual', 'expected-action', 'contingency'] as const;
export type InjectKind = (typeof INJECT_KINDS)[number];

/** How it reaches the players. What comes by `system` or `feed` is an object in the drill's realm; the rest stands on the drill feed. */
export const INJECT_CHANNELS = ['phone', 'radio', 'mail', 'media', 'social', 'system', 'feed', 'form'] as const;
export type InjectChannel = (typeof INJECT_CHANNELS)[number];

/** What a simulated desk hears: an offer or a request to it, a case whose lead it gets, a key that its side owes. */
export const SCRIPT_MOMENTS = ['offered', 'asked', 'filed', 'activation-asked'] as const;
export type ScriptMoment = (typeof SCRIPT_MOMENTS)[number];

/** What it may do at each moment. `nothing` is a silence that is meant. */
export const SCRIPT_ACTS = {
  offered: ['accept', 'decline', 'nothing'],
  asked: ['acknowledge', 'answer', 'refuse', 'nothing'],
  filed: ['acknowledge', 'nothing'],
  'activation-asked': ['turn-key', 'decline', 'nothing'],
} as const satisfies Readonly<Record<ScriptMoment, readonly string[]>>;
export type ScriptAct = (typeof SCRIPT_ACTS)[ScriptMoment][number];

/** One line of a simulated desk's script. */
export interface ScriptRule {
  readonly on: ScriptMoment;
  readonly does: ScriptAct;
  /** Drill minutes until it acts. */
  readonly after: number;
  /** Only the first time (1), the second (2) and so on; without it, every time that no numbered line takes. */
  readonly nth?: number;
  /** Of a decline or a refusal: the ground, from the closed list of handoffs or of requests. */
  readonly ground?: string;
  /** What it says: the answer, or why not. */
  readonly text?: Bilingual;
}

/** A desk that takes part. A desk that is not named here stays silent. */
export interface ScenarioDesk {
  readonly desk: DeskId;
  readonly side: 'US' | 'MX';
  readonly plays: 'player' | 'simulated';
  /** A player's desk may have one too: it holds when nobody plays the desk, and in a run without people. */
  readonly script?: readonly ScriptRule[];
}

export interface CriticalTask {
  readonly id: string;
  readonly text: Bilingual;
  /** Plan, procedure or agreement that it comes from. */
  readonly source?: string;
}

/** What the drill is to show, with the capability and the critical tasks that an evaluator rates. */
export interface Objective {
  readonly id: string;
  readonly title: Bilingual;
  readonly capability: Bilingual;
  readonly tasks: readonly CriticalTask[];
}

/** A turn of the story. */
export interface Move {
  readonly number: number;
  readonly title: Bilingual;
  readonly situation: Bilingual;
  /** Drill minutes from the start. */
  readonly at: number;
}

export const EXPECTATION_OUTCOMES = ['met', 'late', 'missed'] as const;
export type ExpectationOutcome = (typeof EXPECTATION_OUTCOMES)[number];

/** Asked when the inject is due: while the expectation is pending it waits, and where it came out otherwise it is skipped. */
export interface InjectCondition {
  readonly expectation: string;
  readonly is: ExpectationOutcome;
}

export interface ScenarioInject {
  /** From 1, unique; the order of the list is that of the times. */
  readonly number: number;
  /** Drill minutes from the start, as planned. */
  readonly at: number;
  readonly move: number;
  readonly kind: InjectKind;
  readonly channel: InjectChannel;
  readonly from: Bilingual;
  /** Desks; every desk of the scenario when absent. */
  readonly to?: readonly DeskId[];
  readonly text: Bilingual;
  /** For the controller and the evaluator. */
  readonly expected?: Bilingual;
  readonly notes?: Bilingual;
  readonly objectives: readonly string[];
  /** Not before so many drill minutes after another was fired, whatever `at` says. */
  readonly after?: { readonly inject: number; readonly minutes: number };
  readonly if?: InjectCondition;
  readonly does?: readonly Effect[];
  readonly expect?: readonly Expectation[];
}

/** Somebody's word that the scenario rests on. */
export interface ScenarioSource {
  readonly title: string;
  readonly url?: string;
}

/** A scenario as it is written down: `library/scenario.schema.json` is its shape, `check-scenario.ts` its sense. */
export interface Scenario {
  readonly schema: 1;
  readonly id: string;
  readonly edition: number;
  readonly kind: ScenarioKind;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** Drill minutes that it takes. */
  readonly minutes: number;
  /** The time that the drill's clock shows at the start, RFC 3339. */
  readonly startsAt: string;
  readonly crossings: readonly CrossingId[];
  readonly procedures: readonly string[];
  readonly desks: readonly ScenarioDesk[];
  readonly objectives: readonly Objective[];
  readonly moves: readonly Move[];
  readonly injects: readonly ScenarioInject[];
  readonly sources: readonly ScenarioSource[];
}
