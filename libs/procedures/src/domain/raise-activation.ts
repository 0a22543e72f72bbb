import type { CaseId } from '#kernel';
import { type Activation, activationAggregate } from './activation.js';
import { type ActivationEvent, made, type Raised } from './activation.events.js';
import type { Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { mustSit } from './command-desks.js';
import { askFor, enter, type KeyFacts } from './keys.js';
import type { Level } from './procedure.js';

export interface RaiseActivation {
  readonly level: Exclude<Level, 'recovery'>;
  /** A crisis always is one. */
  readonly emergency: boolean;
  readonly caseIds: readonly CaseId[];
}

/** Adds events one after the other, each decided on what the ones before have made of the state. */
export const inTurn = (
  state: Activation,
  ...steps: readonly ((state: Activation) => readonly ActivationEvent[])[]
): ActivationEvent[] => {
  const events: ActivationEvent[] = [];
  let here = state;
  for (const step of steps)
    for (const event of step(here)) {
      events.push(event);
      here = activationAggregate.evolve(here, event);
    }
  return events;
};

/** @throws DomainError activation-question-unknown */
export const mustAsk = ({ questions }: KeyFacts['text'], ids: readonly string[]): void => {
  const unknown = ids.find((id) => !questions.some((question) => question.id === id));
  if (unknown !== undefined) throw refuse('activation-question-unknown', { question: unknown }, '/answers');
};

/**
 * One country turns its key: its own side is at the level at once, and the other country's key is due. Only a desk that has a seat in it
 * raises it: whoever turns a key also sees what became of it.
 * @throws DomainError activation-desk-outside, activation-question-unknown
 */
export const raiseActivation = (
  { level, emergency, caseIds }: RaiseActivation,
  data: Raised,
  facts: KeyFacts,
): ActivationEvent[] => {
  mustAsk(facts.text, Object.keys(data.answers));
  const raising = made('activation.raised', facts.now, data);
  const raised = activationAggregate.evolve(null, raising);
  const by: Signature = data.by;
  mustSit(raised, by);
  const urgent = emergency || level === 'crisis';
  return [
    raising,
    ...inTurn(
      raised,
      (state) => [enter(state, { country: by.country, level, by }, facts)],
      (state) => [askFor(state, level, { by, emergency: urgent, reason: data.reason }, facts.now)],
      () => caseIds.map((caseId) => made('activation.case-linked', facts.now, { caseId, by, deskIds: [] })),
    ),
  ];
};
