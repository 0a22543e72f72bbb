import type { Instant } from '#kernel';
import { acknowledgedFirst } from './acknowledge-request.js';
import { mustBeAsked, mustBeRequester } from './parties.js';
import type { Officer, RequestEvent, RequestQuestionAnswered, RequestQuestionAsked } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

/** The asked desk asks, at once, what it would otherwise have to refuse for; the clock stands until the requester answers. */
export const askClarification = (request: Request, question: string, officer: Officer, now: Instant): readonly RequestEvent[] => {
  mustBeAsked(request, officer);
  return acknowledgedFirst(request, officer, now, (acknowledged): [RequestQuestionAsked] => {
    mustAllow(acknowledged, 'ask-clarification');
    const data = { ...partiesOf(request), by: officer.userId, question };
    return [{ type: 'request.clarification-asked', v: 1, at: now, data }];
  });
};

export interface AnsweringFacts {
  readonly officer: Officer;
  /** The due time of the answer, moved by as long as its clock stood. */
  readonly dueAt: Instant;
}

/** The requester answers; the clock goes on with the time that was left. */
export const answerClarification = (
  request: Request,
  answer: string,
  { officer, dueAt }: AnsweringFacts,
  now: Instant,
): [RequestQuestionAnswered] => {
  mustBeRequester(request, officer);
  mustAllow(request, 'answer-clarification');
  const data = { ...partiesOf(request), by: officer.userId, answer, dueAt };
  return [{ type: 'request.clarification-answered', v: 1, at: now, data }];
};
