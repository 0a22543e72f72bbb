import { minutesBetween, type Instant } from '#kernel';

/** How strongly a session was proved: 1 by a password alone, 2 by two factors (NIST SP 800-63B-4, AAL1 and AAL2). */
export type Level = 1 | 2;

/** How long a proof is fresh. */
export const FRESH_MINUTES = 5;

/** Of whom an installation asks a fresh proof: of everybody, of those who have a second factor, of nobody. */
export type StepUpPolicy = 'everyone' | 'enrolled' | 'off';

/** What is known of whoever asks. */
export interface Standing {
  /** Null for a token: a program has nobody who could prove anything at this moment. */
  readonly session: { readonly level: Level; readonly provedAt: Instant } | null;
  /** The person has an authenticator app or a passkey. */
  readonly isEnrolled: boolean;
  /** One of them is a passkey. */
  readonly hasPasskey: boolean;
  /** An agency of the person's wants a second factor of everybody. */
  readonly mustEnrol: boolean;
}

/** What a door asks: nothing more, a fresh proof, or a fresh proof of whatever strength the person has because credentials change behind it. */
export type Asks = 'nothing' | 'step-up' | 'own-credentials';

export type AssuranceRefusal = 'step-up-required' | 'token-cannot-step-up' | 'enrolment-required';

interface Door {
  readonly asks: Asks;
  /** It is the way to a second factor, or out: open to whoever still lacks one. */
  readonly isForEnrolling: boolean;
  /** Whoever has a passkey signs what is done behind it. */
  readonly isVoted: boolean;
}

const isFresh = (provedAt: Instant, now: Instant): boolean => minutesBetween(provedAt, now) <= FRESH_MINUTES;

/** Whether a door opens for that standing; null when it does. */
export const judgeAssurance = (
  { session, isEnrolled, hasPasskey, mustEnrol }: Standing,
  { asks, isForEnrolling, isVoted }: Door,
  policy: StepUpPolicy,
  now: Instant,
): AssuranceRefusal | null => {
  if (mustEnrol && !isEnrolled && !isForEnrolling) return 'enrolment-required';
  if (asks === 'nothing') return null;
  if (asks === 'own-credentials') {
    if (session === null) return 'token-cannot-step-up';
    const isStrong = !isEnrolled || session.level === 2;
    return isStrong && isFresh(session.provedAt, now) ? null : 'step-up-required';
  }
  if (policy === 'off' || (policy === 'enrolled' && !isEnrolled)) return null;
  if (!isEnrolled) return 'enrolment-required';
  if (session === null) return 'token-cannot-step-up';
  if (isVoted && hasPasskey) return null;
  return session.level === 2 && isFresh(session.provedAt, now) ? null : 'step-up-required';
};
