import type { Instant } from '#kernel';
import { type Activation, isTogether } from './activation.js';
import type { ActivationEvent } from './activation.events.js';
import type { Ask, SettledAsk, Signature } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import { mustBeLive } from './command-desks.js';
import { endNow } from './end-activation.js';
import { asksToRaise, askFor, enter, type KeyFacts, levelOf, otherOf, rankOf, settle } from './keys.js';
import type { Level } from './procedure.js';
import { inTurn } from './raise-activation.js';

export interface AskLevel {
  readonly want: Level;
  readonly by: Signature;
  readonly emergency: boolean;
  readonly reason: string;
}

const settledNow = (by: Signature, now: Instant) => ({ by, answer: null, now });

const raiseOwn = (state: Activation, { want, by, emergency, reason }: AskLevel, facts: KeyFacts): ActivationEvent[] =>
  inTurn(
    state,
    // Up goes before down: what one asked for of coming down, or of a lower level, is overtaken.
    (here) => settle(here, 'superseded', settledNow(by, facts.now)),
    (here) => [enter(here, { country: by.country, level: want, by }, facts)],
    (here) =>
      isTogether(here) ? [] : [askFor(here, want, { by, emergency: emergency || want === 'crisis', reason }, facts.now)],
  );

/** A side that stands above the other one comes down by its own key, as far as where the other stands. */
const lowerOwn = (state: Activation, { want, by }: AskLevel, facts: KeyFacts): ActivationEvent[] =>
  inTurn(
    state,
    (here) => settle(here, 'withdrawn', settledNow(by, facts.now)),
    (here) => [enter(here, { country: by.country, level: want, by }, facts)],
  );

/**
 * One country wants another level. Up: its own side goes there at once and the other is asked. Down: by its own key where it stands above
 * the other, else both keys are needed and nothing changes before.
 * @throws DomainError activation-ended, activation-level-already, activation-recovery-first, activation-ask-open
 */
export const askLevel = (state: Activation, command: AskLevel, facts: KeyFacts): ActivationEvent[] => {
  mustBeLive(state);
  const { want, by } = command;
  const own = levelOf(state, by.country);
  const other = levelOf(state, otherOf(state, by.country));
  const { ask } = state;
  const theirs = ask !== null && ask.by.country !== by.country;
  // Both wanted the same at the same time: the second to come turns its key on it.
  if (theirs && ask.want === want) return confirmAsk(state, { number: ask.number, by }, facts);
  if (own === want) throw refuse('activation-level-already');
  if (want === 'recovery' && rankOf(own) < rankOf('elevated')) throw refuse('activation-recovery-first');
  if (rankOf(want) > rankOf(own)) {
    if (theirs && asksToRaise(state, ask) && rankOf(ask.want === 'end' ? null : ask.want) > rankOf(want))
      throw refuse('activation-ask-open');
    return raiseOwn(state, command, facts);
  }
  if (theirs) throw refuse('activation-ask-open');
  if (rankOf(want) >= rankOf(other) && rankOf(own) > rankOf(other)) return lowerOwn(state, command, facts);
  if (ask) throw refuse('activation-ask-open');
  return [askFor(state, want, { ...command, emergency: false }, facts.now)];
};

export interface AnswerAsk {
  /** Which ask the answer is to: one that was overtaken meanwhile is not answered by mistake. */
  readonly number: number;
  readonly by: Signature;
}

/** The last ask, when its time ran out before the other key came: a key that is late still counts for going up. */
const lapsedRaise = (state: Activation, number: number): (SettledAsk & { readonly want: Level }) | null => {
  const last = state.settledAsks.at(-1);
  return last?.number === number && last.how === 'lapsed' && last.want !== 'end' ? { ...last, want: last.want } : null;
};

const joinLate = (state: Activation, { number, by }: AnswerAsk, facts: KeyFacts): ActivationEvent[] | null => {
  const lapsed = lapsedRaise(state, number);
  if (!lapsed || lapsed.by.country === by.country) return null;
  const there = levelOf(state, lapsed.by.country) === lapsed.want && rankOf(lapsed.want) > rankOf(levelOf(state, by.country));
  return there ? [enter(state, { country: by.country, level: lapsed.want, by }, facts)] : null;
};

/** @throws DomainError activation-ask-gone, activation-own-key */
const askAnswered = ({ ask }: Activation, { number, by }: AnswerAsk): Ask => {
  if (ask?.number !== number) throw refuse('activation-ask-gone');
  if (ask.by.country === by.country) throw refuse('activation-own-key');
  return ask;
};

/**
 * The other country turns its key.
 * @throws DomainError activation-ended, activation-ask-gone, activation-own-key
 */
export const confirmAsk = (state: Activation, answer: AnswerAsk, facts: KeyFacts): ActivationEvent[] => {
  mustBeLive(state);
  const late = state.ask === null ? joinLate(state, answer, facts) : null;
  if (late) return late;
  const { want } = askAnswered(state, answer);
  const { by } = answer;
  const confirming = settle(state, 'confirmed', settledNow(by, facts.now));
  if (want === 'end')
    return inTurn(
      state,
      () => confirming,
      (here) => endNow(here, { by, reason: state.ask?.reason ?? '' }, facts),
    );
  return inTurn(
    state,
    () => confirming,
    (here) =>
      here.countries
        .filter((country) => levelOf(here, country) !== want)
        .map((country) => enter(here, { country, level: want, by }, facts)),
  );
};

/**
 * The other country does not turn its key, and says why: the sides stand as they stand.
 * @throws DomainError activation-ended, activation-ask-gone, activation-own-key
 */
export const declineAsk = (
  state: Activation,
  { reason, ...answer }: AnswerAsk & { readonly reason: string },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  askAnswered(state, answer);
  return settle(state, 'declined', { by: answer.by, answer: reason, now });
};

/** Time has run out, and nothing was confirmed. A late or repeated signal changes nothing. */
export const lapseAsk = (state: Activation, now: Instant): ActivationEvent[] =>
  state.ask && !state.ended && state.ask.confirmBy <= now ? settle(state, 'lapsed', { by: null, answer: null, now }) : [];
