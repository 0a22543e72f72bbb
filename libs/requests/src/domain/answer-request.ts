import type { DomainFault, Instant, ItemId, UserId } from '#kernel';
import { acknowledgedFirst } from './acknowledge-request.js';
import { mustBeAnother, mustBeAsked } from './parties.js';
import type { Protection } from './request-form.js';
import { needsSecondPerson } from './request-form.js';
import { faultAt, refuseFaults, refuseRequest, type RequestFault } from './request.errors.js';
import type {
  AnswerPrepared,
  AnswerReturned,
  Officer,
  Refusal,
  RequestAnswered,
  RequestEvent,
  RequestRefused,
} from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';
import type { RequestAct } from './request.machine.js';

/** A ground of the asked country's closed list. */
export interface Ground {
  readonly key: string;
  readonly needsWords: boolean;
}

/** Everything that is wrong with grounds. @param at pointer to the list */
export const refusalFaults = (refusals: readonly Refusal[], grounds: readonly Ground[], at: string): readonly RequestFault[] =>
  refusals.flatMap(({ ground, words }, index) => {
    const known = grounds.find(({ key }) => key === ground);
    if (known === undefined) return [faultAt(`${at}/${index}/ground`, 'request-ground-unknown', { ground })];
    return known.needsWords && words === null ? [faultAt(`${at}/${index}/words`, 'request-ground-needs-words')] : [];
  });

/** What an answer consists of, whoever holds its content. */
export interface Giving {
  /** Nothing more is to come: what is not given is refused, or there is none. */
  readonly complete: boolean;
  readonly refusals: readonly Refusal[];
  readonly items: readonly {
    readonly subjects: readonly { readonly minor: boolean; readonly protectedAs: Protection | null }[];
  }[];
}

export interface GivingFacts {
  readonly officer: Officer;
  /** Everything that is wrong with it, whoever judges it: grounds here, items where they are kept. */
  readonly faults: readonly DomainFault[];
}

const actOf = ({ complete, refusals }: Pick<Giving, 'complete' | 'refusals'>): RequestAct => {
  if (!complete) return 'answer-in-part';
  return refusals.length > 0 ? 'refuse-in-part' : 'answer-in-full';
};

/** What is asked about protected people, or tells of them, does not cross on one person's word. */
export const answerNeedsSecond = (request: Request, { items }: Pick<Giving, 'items'>): boolean =>
  needsSecondPerson(request.form) || items.some(needsSecondPerson);

const mustGive = (request: Request, giving: Giving, { officer, faults }: GivingFacts): void => {
  mustBeAsked(request, officer);
  mustAllow(request, actOf(giving));
  if (giving.items.length === 0) throw refuseRequest('request-answer-empty', {}, '/items');
  refuseFaults('request-answer-unfit', faults);
};

/** @throws DomainError when the answer is unfit, or the request is not being answered by this desk */
export const answerRequest = (
  request: Request,
  giving: Giving,
  facts: GivingFacts & { readonly itemIds: readonly ItemId[]; readonly releasedBy: UserId | null; readonly author: UserId },
  now: Instant,
): readonly RequestEvent[] =>
  acknowledgedFirst(request, facts.officer, now, (acknowledged): [RequestAnswered] => {
    mustGive(acknowledged, giving, facts);
    const { complete, refusals } = giving;
    const { itemIds, releasedBy, author: by } = facts;
    return [
      { type: 'request.answered', v: 1, at: now, data: { ...partiesOf(request), by, releasedBy, itemIds, complete, refusals } },
    ];
  });

/**
 * The answer is written and waits for a second person of the desk; the clock runs on. Written again, it takes the place of what waited.
 */
export const prepareAnswer = (
  request: Request,
  giving: Giving,
  facts: GivingFacts & { readonly digest: string },
  now: Instant,
): readonly RequestEvent[] =>
  acknowledgedFirst(request, facts.officer, now, (acknowledged): [AnswerPrepared] => {
    mustGive(acknowledged, giving, facts);
    mustAllow(acknowledged, 'prepare-answer');
    const data = { ...partiesOf(request), by: facts.officer.userId, items: giving.items.length, digest: facts.digest };
    return [{ type: 'request.answer-prepared', v: 1, at: now, data }];
  });

const waitingAuthor = (request: Request, officer: Officer): UserId => {
  mustBeAsked(request, officer);
  const { pendingAnswer } = request;
  if (pendingAnswer === null || pendingAnswer.returned) throw refuseRequest('request-nothing-prepared');
  return pendingAnswer.by;
};

/** The author of what waits. @throws DomainError `request-nothing-prepared`, `request-second-person-same` */
export const mustBeReleasable = (request: Request, officer: Officer): UserId => {
  const author = waitingAuthor(request, officer);
  mustBeAnother(author, officer);
  return author;
};

/**
 * The second person, or the author, takes it back to be written anew; the clock runs on.
 * @throws DomainError `request-nothing-prepared`
 */
export const returnAnswer = (request: Request, officer: Officer, now: Instant): [AnswerReturned] => {
  waitingAuthor(request, officer);
  mustAllow(request, 'return-answer');
  return [{ type: 'request.answer-returned', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId } }];
};

/** All of it, or what is left, is refused on grounds of the closed list. @throws DomainError `request-refusal-unfit` */
export const refuseToAnswer = (
  request: Request,
  refusals: readonly Refusal[],
  { officer, faults }: GivingFacts,
  now: Instant,
): readonly RequestEvent[] => {
  mustBeAsked(request, officer);
  return acknowledgedFirst(request, officer, now, (acknowledged): [RequestRefused] => {
    mustAllow(acknowledged, acknowledged.answers.length > 0 ? 'refuse-in-part' : 'refuse');
    if (refusals.length === 0) throw refuseRequest('request-ground-missing', {}, '/refusals');
    refuseFaults('request-refusal-unfit', faults);
    return [{ type: 'request.refused', v: 1, at: now, data: { ...partiesOf(request), by: officer.userId, refusals } }];
  });
};
