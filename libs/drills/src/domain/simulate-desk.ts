import { addMinutes, type DeskId, type Instant } from '#kernel';
import type { DeskMove, InjectContent } from './inject.js';
import type { InjectEvent } from './inject.events.js';
import type { ScenarioDesk, ScriptMoment, ScriptRule } from './scenario.js';

/** Something reached a desk that nobody plays. */
export interface Reached {
  readonly desk: DeskId;
  readonly on: ScriptMoment;
  /** Offer, request, case or activation. */
  readonly about: string;
  /** The so-manieth of its kind at this desk, from 1. */
  readonly nth: number;
  readonly at: Instant;
}

/** The line of the script that answers: the one for this time, else the one for every time. */
export const ruleFor = (script: readonly ScriptRule[], on: ScriptMoment, nth: number): ScriptRule | null => {
  const rules = script.filter((rule) => rule.on === on);
  return rules.find((rule) => rule.nth === nth) ?? rules.find((rule) => rule.nth === undefined) ?? null;
};

/** Where the script speaks of such moments and has no line for this one. */
const SILENCE: Pick<ScriptRule, 'does' | 'after' | 'ground' | 'text'> = { does: 'nothing', after: 0 };

/**
 * What the desk does about it and when, as an inject of the simulation cell; a silence that is meant is one too, so that the next is known to be
 * the second. Null when its script does not speak of such moments.
 */
export const moveOf = (
  { desk, script = [] }: ScenarioDesk,
  { on, about, nth, at }: Reached,
): { readonly content: InjectContent; readonly events: [InjectEvent] } | null => {
  if (!script.some((rule) => rule.on === on)) return null;
  const { does, after, ground, text } = ruleFor(script, on, nth) ?? SILENCE;
  const answers: DeskMove = { desk, on, does, about, ...(ground !== undefined && { ground }), ...(text && { text }) };
  const words = text ?? { en: `${desk}: ${does}`, es: `${desk}: ${does}` };
  const to = [desk];
  const content: InjectContent = {
    move: 1,
    kind: 'contextual',
    channel: 'system',
    from: words,
    to,
    text: words,
    objectives: [],
    answers,
  };
  const dueAt = addMinutes(at, after);
  const data = {
    number: null,
    origin: 'simulated',
    of: null,
    to,
    channel: 'system',
    dueAt,
    after: null,
    condition: null,
    by: null,
  } as const;
  return { content, events: [{ type: 'drill.inject-planned', v: 1, at, data }] };
};
