import type { DeskId } from '#kernel';
import type { Standing } from './parties.js';
import type { Request } from './request.js';
import { REQUEST_STATES, type RequestStateName } from './request.machine.js';

/** `misdirected` is how a desk that sent a request on sees it from then on. */
export const SEEN_STATES = [...REQUEST_STATES, 'misdirected'] as const;
export type SeenState = RequestStateName | 'misdirected';

export const seenStateOf = ({ state }: Request, standing: Standing): SeenState =>
  standing === 'forwarder' ? 'misdirected' : state;

/** What a desk that sent it on still sees: what was there when it did. */
const asForwarded = (request: Request, deskId: DeskId): Request => {
  const nth = request.forwards.findLastIndex((forward) => forward.fromDeskId === deskId);
  const own = request.forwards[nth];
  if (!own) return request;
  const { repeats, questions, authorisations, answers, translations } = own.seen;
  return {
    ...request,
    toDeskId: own.toDeskId,
    acknowledged: null,
    started: null,
    repeats: request.repeats.slice(0, repeats),
    questions: request.questions.slice(0, questions),
    authorisations: request.authorisations.slice(0, authorisations),
    commitment: null,
    pendingAnswer: null,
    answers: request.answers.slice(0, answers),
    forwards: request.forwards.slice(0, nth + 1),
    translations: request.translations.slice(0, translations),
    clock: [],
    ended: null,
  };
};

/** A request as a desk of this standing reads it: what is hidden from it is not there. */
export const seenBy = (request: Request, standing: Standing, deskId: DeskId): Request => {
  if (standing === 'forwarder') return asForwarded(request, deskId);
  return standing === 'asked' ? request : { ...request, pendingAnswer: null };
};
