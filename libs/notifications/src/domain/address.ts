import { addMinutes, type Instant } from '#kernel';

/** One person's address for one channel, as far as its verification goes. */
export interface AddressState {
  readonly address: string;
  readonly askedAt: Instant;
  /** Codes asked for since the last that was verified. */
  readonly asks: number;
  /** Wrong codes shown for this address since then. */
  readonly tries: number;
  readonly verifiedAt: Instant | null;
}

export const CODE_MINUTES = 30;
export const CODE_TRIES = 5;
export const CODE_DIGITS = 8;
const LONGEST_REST_MINUTES = 60;

/** One mailbox and nothing else: no name, no list, no line break. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s<>()[\],;:\\"@]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu.test(text);

/** When a further code may be asked for: whoever writes somebody else's address must not be able to flood it. */
export const mayAskFrom = ({ asks, askedAt }: Pick<AddressState, 'asks' | 'askedAt'>): Instant =>
  addMinutes(askedAt, Math.min(2 ** (asks - 1), LONGEST_REST_MINUTES));

export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'tried-too-often';

/** What a code that was shown is worth. */
export const judgeCode = (state: AddressState, isRight: boolean, now: Instant): CodeVerdict => {
  if (state.tries >= CODE_TRIES) return 'tried-too-often';
  if (now >= addMinutes(state.askedAt, CODE_MINUTES)) return 'expired';
  return isRight ? 'right' : 'wrong';
};
