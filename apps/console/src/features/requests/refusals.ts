import type { RefusalGround, RefusalRequest } from '../../shared/api/client';

/** One ground of the closed list, the part of the request that it covers, and what it says in words. */
export interface RefusalDraft {
  /** Empty until one is chosen. */
  readonly ground: string;
  /** Empty for all of it. */
  readonly part: string;
  readonly words: string;
}

export const NEW_REFUSAL: RefusalDraft = { ground: '', part: '', words: '' };

type Grounds = readonly Pick<RefusalGround, 'key' | 'needsWords'>[];

export const needsWords = ({ ground }: RefusalDraft, grounds: Grounds): boolean =>
  grounds.find(({ key }) => key === ground)?.needsWords === true;

/** Whether each refusal says on what ground, and those whose ground alone does not say enough say more. */
export const areWhole = (refusals: readonly RefusalDraft[], grounds: Grounds): boolean =>
  refusals.every((refusal) => refusal.ground !== '' && (!needsWords(refusal, grounds) || refusal.words.trim() !== ''));

/** Refusals as the api takes them. */
export const refusalsOf = (refusals: readonly RefusalDraft[]): RefusalRequest[] =>
  refusals.map(({ ground, words, part }) => ({
    ground,
    ...(words.trim() && { words: words.trim() }),
    ...(part.trim() && { part: part.trim() }),
  }));
