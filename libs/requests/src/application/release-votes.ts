import { hashOf, type Vote } from '#votes';
import type { Provision } from '../domain/provision.js';
import type { Request } from '../domain/request.js';
import type { AnswerContent, AnswerItem } from './answer-content.js';

/** Between whom it crosses. */
const between = ({ fromDeskId, toDeskId }: Pick<Request, 'fromDeskId' | 'toDeskId'>) => ({ fromDeskId, toDeskId });

/** What somebody signs of a request that names protected people: from whom to whom, and its form by its hash; the second person also whose it is. */
export const requestVote = (action: 'request.submit' | 'request.release', id: string, request: Request): Vote => {
  const { number, form, submitted } = request;
  const author: Vote['params'] =
    action === 'request.release' && submitted ? { submittedBy: submitted.by, submittedAt: submitted.at } : {};
  return {
    action,
    proposalId: `request:${id}`,
    params: { number, ...between(request), form: hashOf(form), ...author },
  };
};

/** The same of an answer: its items, what it refuses and whether it is all, by one hash. */
export const answerVote = (
  action: 'answer.prepare' | 'answer.release',
  id: string,
  request: Request,
  { items, complete, refusals }: AnswerContent,
): Vote => {
  const { number, pendingAnswer } = request;
  const author: Vote['params'] =
    action === 'answer.release' && pendingAnswer ? { preparedBy: pendingAnswer.by, preparedAt: pendingAnswer.at } : {};
  return {
    action,
    proposalId: `request:${id}`,
    params: { number, ...between(request), answer: hashOf({ items, complete, refusals }), ...author },
  };
};

/** What the author signs of what is to be given unasked. One that is only being made has no number yet. */
export const preparedProvisionVote = (
  id: string,
  { form, ...provision }: Provision,
  items: readonly AnswerItem[],
  isNew: boolean,
): Vote => ({
  action: 'provision.prepare',
  proposalId: isNew ? 'provision' : `provision:${id}`,
  stream: `provision:${id}`,
  params: { ...between(provision), form: hashOf(form), items: hashOf(items) },
});

/** And the second person, who lets it cross. */
export const releasedProvisionVote = (id: string, provision: Provision, items: readonly AnswerItem[]): Vote => {
  const { number, form, prepared } = provision;
  return {
    action: 'provision.release',
    proposalId: `provision:${id}`,
    params: {
      number,
      ...between(provision),
      form: hashOf(form),
      items: hashOf(items),
      preparedBy: prepared.by,
      preparedAt: prepared.at,
    },
  };
};
