import type { RequestResponse } from '../../shared/api/client';

export const REQUEST_ACTS = [
  'edit',
  'submit',
  'release',
  'acknowledge',
  'start',
  'answer',
  'releaseAnswer',
  'reply',
  'clarify',
  'commit',
  'authorisation',
  'settle',
  'refuse',
  'forward',
  'close',
  'return',
  'returnAnswer',
  'withdraw',
] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

export const ACT_KEYS: Record<RequestAct, string> = {
  edit: 'e',
  submit: 's',
  release: 'l',
  acknowledge: 'a',
  start: 's',
  answer: 'r',
  releaseAnswer: 'l',
  reply: 'q',
  clarify: 'q',
  commit: 'p',
  authorisation: 'u',
  settle: 'u',
  refuse: 'x',
  forward: 'f',
  close: 'z',
  return: 'b',
  returnAnswer: 'b',
  withdraw: 'w',
};

type State = RequestResponse['state'];

const WORKED: readonly State[] = ['acknowledged', 'in_progress', 'clarified', 'commitment_given', 'answered_part'];
/** The asked desk still owes something. */
const OPEN: readonly State[] = ['delivered', 'clarification_asked', 'awaiting_authorisation', ...WORKED];
const GIVING: readonly State[] = ['clarification_asked', ...WORKED];

interface Rule {
  readonly side: 'requester' | 'asked';
  readonly permission: 'request.ask' | 'request.answer';
  readonly states: readonly State[];
}

const asks = (...states: readonly State[]): Rule => ({ side: 'requester', permission: 'request.ask', states });
const answers = (...states: readonly State[]): Rule => ({ side: 'asked', permission: 'request.answer', states });

/** In which states each act has its place; the api decides again. */
const RULES: Record<RequestAct, Rule> = {
  edit: asks('draft'),
  submit: asks('draft'),
  release: asks('submitted'),
  return: asks('submitted'),
  reply: asks('clarification_asked'),
  withdraw: asks('draft', 'submitted', ...OPEN),
  close: asks('answered_part', 'answered_full', 'refused_part', 'refused_full'),
  acknowledge: answers('delivered'),
  start: answers('acknowledged'),
  clarify: answers(...WORKED),
  commit: answers(...WORKED),
  authorisation: answers('awaiting_authorisation', ...WORKED),
  settle: answers('awaiting_authorisation'),
  answer: answers(...GIVING),
  releaseAnswer: answers(...GIVING),
  returnAnswer: answers(...GIVING),
  refuse: answers('awaiting_authorisation', ...GIVING),
  forward: answers('delivered', ...GIVING),
};

export interface Reader {
  readonly userId: string;
  readonly may: (permission: string) => boolean;
}

type Seen = Pick<RequestResponse, 'state' | 'standing' | 'submitted' | 'pendingAnswer'>;

/** Nobody who wrote it is its second person. */
const isSecond = (act: RequestAct, { submitted, pendingAnswer }: Seen, userId: string): boolean => {
  if (act === 'release') return submitted !== null && submitted.by !== userId;
  // Its writer takes it back by answering anew.
  if (act === 'releaseAnswer' || act === 'returnAnswer')
    return pendingAnswer !== null && pendingAnswer.returned === null && pendingAnswer.by !== userId;
  return true;
};

/** What an answer that is written already waits for comes before all else. */
const pressing = (pendingAnswer: Seen['pendingAnswer']): readonly RequestAct[] =>
  pendingAnswer === null ? [] : pendingAnswer.returned === null ? ['releaseAnswer', 'returnAnswer'] : ['answer'];

/** What this reader can do now, the likeliest first. */
export const actsOn = (seen: Seen, { userId, may }: Reader): readonly RequestAct[] => {
  const can = REQUEST_ACTS.filter((act) => {
    const { side, permission, states } = RULES[act];
    return seen.standing === side && may(permission) && states.includes(seen.state) && isSecond(act, seen, userId);
  });
  const first = pressing(seen.pendingAnswer).filter((act) => can.includes(act));
  return [...first, ...can.filter((act) => !first.includes(act))];
};
