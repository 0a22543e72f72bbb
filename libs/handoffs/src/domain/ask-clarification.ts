import type { Instant } from '#kernel';
import { refuseHandoff } from './handoff.errors.js';
import type { ClarificationAsked } from './handoff.events.js';
import { mustAllow, type Handoff } from './handoff.js';
import { partiesOf, type Officer } from './offer-terms.js';
import { mustBeAnswering } from './parties.js';

export interface AskClarification {
  readonly question: string;
}

/**
 * The target asks before it decides; its clock stands still until the offerer answers.
 * @throws DomainError `handoff-answer-overdue` when the time to answer is over: a question must not hide that.
 */
export const askClarification = (
  handoff: Handoff,
  command: AskClarification,
  officer: Officer,
  now: Instant,
): [ClarificationAsked] => {
  const { offer, respondBy } = mustAllow(handoff, 'ask-clarification');
  mustBeAnswering(offer, officer);
  if (now >= respondBy) throw refuseHandoff('handoff-answer-overdue');
  const data = { ...partiesOf(offer), by: officer.userId, question: command.question };
  return [{ type: 'handoff.clarification-asked', v: 1, at: now, data }];
};
