import type { Instant } from '#kernel';
import type { ClarificationAnswered } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf, type Officer } from './offer-terms.js';
import { mustBeOfferer } from './parties.js';

export interface AnswerClarification {
  readonly text: string;
}

export interface AnsweringFacts {
  readonly officer: Officer;
  /** The target's due time, moved by as long as its clock stood still. */
  readonly respondBy: Instant;
}

/** The offerer answers the question, and the target's clock goes on with the time that was left. */
export const answerClarification = (
  handoff: Handoff,
  command: AnswerClarification,
  facts: AnsweringFacts,
  now: Instant,
): [ClarificationAnswered] => {
  const { offer } = mustAllow(handoff, 'answer-clarification');
  mustBeOfferer(offer, facts.officer);
  const data = { ...partiesOf(offer), by: facts.officer.userId, answer: command.text, respondBy: facts.respondBy };
  return [{ type: 'handoff.clarification-answered', v: 1, at: now, data }];
};
