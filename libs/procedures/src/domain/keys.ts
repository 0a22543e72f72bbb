import { addMinutes, type CountryCode, type Instant } from '#kernel';
import type { Activation } from './activation.js';
import type { ActivationEvent } from './activation.events.js';
import { made } from './activation.events.js';
import type { Ask, AskEnd, Signature } from './activation-parts.js';
import { checklistOf, type NewId, toAlert } from './checklist.js';
import { bothCommands, seatedOf } from './command-desks.js';
import type { Level, ProcedureText } from './procedure.js';
import { seriesFrom } from './report-cadence.js';

/** What a decision about keys must know beside the activation. */
export interface KeyFacts {
  readonly text: ProcedureText;
  readonly newId: NewId;
  readonly now: Instant;
}

/** Recovery lies above watch: one comes down to it, and from it. */
const RANK: Readonly<Record<Level, number>> = { watch: 1, recovery: 2, elevated: 3, crisis: 4 };
export const rankOf = (level: Level | null): number => (level ? RANK[level] : 0);

/** Minutes in which the other country's key is due: at once where life may depend on it, longer for coming down. */
export const CONFIRM_MINUTES = { emergency: 15, raise: 60, lower: 240 } as const;

export const otherOf = ({ countries }: Pick<Activation, 'countries'>, country: CountryCode): CountryCode =>
  countries.find((other) => other !== country) ?? country;

export const levelOf = ({ sides }: Pick<Activation, 'sides'>, country: CountryCode): Level | null =>
  sides[country]?.level ?? null;

/** A side is at a level from now on: its own key was turned. Its desks are alerted and its steps begin. */
export const enter = (
  state: Activation,
  { country, level, by }: { readonly country: CountryCode; readonly level: Level; readonly by: Signature },
  { text, newId, now }: KeyFacts,
): ActivationEvent =>
  made('activation.level-entered', now, {
    country,
    level,
    by,
    steps: checklistOf(text, state, { country, level }, { now, newId }),
    alerted: toAlert(state, country, { now, newId }),
    ...seriesFrom(text, state, { country, level }, { now, newId }),
    deskIds: [...new Set([...seatedOf(state, country), ...bothCommands(state)])],
    urgency: level === 'crisis' ? 'life-safety' : 'urgent',
  });

export const nextNumber = ({ ask, settledAsks }: Activation): number => settledAsks.length + (ask ? 1 : 0) + 1;

export const askFor = (
  state: Activation,
  want: Ask['want'],
  { by, emergency, reason }: { readonly by: Signature; readonly emergency: boolean; readonly reason: string },
  now: Instant,
): ActivationEvent => {
  const raises = want !== 'end' && rankOf(want) >= rankOf(levelOf(state, by.country));
  const minutes = emergency ? CONFIRM_MINUTES.emergency : CONFIRM_MINUTES[raises ? 'raise' : 'lower'];
  const ask: Ask = { number: nextNumber(state), want, by, emergency, reason, confirmBy: addMinutes(now, minutes) };
  return made('activation.asked', now, {
    ask,
    confirmBy: ask.confirmBy,
    deskIds: bothCommands(state),
    urgency: emergency ? 'life-safety' : 'urgent',
  });
};

export const settle = (
  state: Activation,
  how: AskEnd,
  { by, answer, now }: { readonly by: Signature | null; readonly answer: string | null; readonly now: Instant },
): ActivationEvent[] =>
  state.ask
    ? [made('activation.ask-settled', now, { number: state.ask.number, how, by, answer, deskIds: bothCommands(state) })]
    : [];

/** Whether the open ask is for a higher level than the asking side's partner has. */
export const asksToRaise = (state: Activation, ask: Ask): boolean =>
  ask.want !== 'end' && rankOf(ask.want) > rankOf(levelOf(state, otherOf(state, ask.by.country)));
