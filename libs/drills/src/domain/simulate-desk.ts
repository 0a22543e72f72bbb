import { addMinutes, type Bilingual, type DeskId, type Instant } from '#kernel';
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
export const ruleFor = (desk: ScenarioDesk, on: ScriptMoment, nth: number): ScriptRule | null => {
  const rules = (desk.script ?? []).filter((rule) => rule.on === on);
  return rules.find((rule) => rule.nth === nth) ?? rules.find((rule) => rule.nth === undefined) ?? null;
};

const said = (desk: DeskId, rule: ScriptRule): Bilingual =>
  rule.text ?? { en: `${desk}: ${rule.on}, ${rule.does}`, es: `${desk}: ${rule.on}, ${rule.does}` };

/** What the desk does about it and when, as an inject of the simulation cell; null when its script says nothing. */
export const moveOf = (
  desk: ScenarioDesk,
  { on, about, nth, at }: Reached,
): { readonly content: InjectContent; readonly events: [InjectEvent] } | null => {
  const rule = ruleFor(desk, on, nth);
  if (!rule || rule.does === 'nothing') return null;
  const { does, ground, text } = rule;
  const answers: DeskMove = { desk: desk.desk, on, does, about, ...(ground !== undefined && { ground }), ...(text && { text }) };
  const to = [desk.desk];
  const words = said(desk.desk, rule);
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
  const dueAt = addMinutes(at, rule.after);
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
