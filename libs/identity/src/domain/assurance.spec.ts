import { describe, expect, it } from '@jest/globals';
import { addMillis, instant, type Instant } from '#kernel';
import { type Asks, judgeAssurance, type Standing, type StepUpPolicy } from './assurance.js';

const now: Instant = instant('2026-11-28T09:00:00.000Z');
const ago = (millis: number): Instant => addMillis(now, -millis);
const MINUTE = 60_000;

const standing = (given: Partial<Standing> = {}): Standing => ({
  session: { level: 2, provedAt: ago(MINUTE) },
  isEnrolled: true,
  hasPasskey: false,
  mustEnrol: false,
  ...given,
});
const judge = (who: Standing, asks: Asks, policy: StepUpPolicy = 'enrolled', isForEnrolling = false) =>
  judgeAssurance(who, { asks, isForEnrolling, isVoted: false }, policy, now);

const old = { level: 2, provedAt: ago(5 * MINUTE + 1) } as const;
const weak = { level: 1, provedAt: ago(MINUTE) } as const;

describe('an act that asks for a fresh proof', () => {
  it('is done for five minutes after it, and not a millisecond longer', () => {
    expect(judge(standing({ session: { level: 2, provedAt: ago(5 * MINUTE) } }), 'step-up')).toBeNull();
    expect(judge(standing({ session: old }), 'step-up')).toBe('step-up-required');
  });

  it('is not done on a password by somebody who has a second factor', () => {
    expect(judge(standing({ session: weak }), 'step-up')).toBe('step-up-required');
  });

  it('is done without by somebody who has none, unless the installation asks everybody', () => {
    const without = standing({ session: weak, isEnrolled: false });
    expect(judge(without, 'step-up')).toBeNull();
    expect(judge(without, 'step-up', 'everyone')).toBe('enrolment-required');
  });

  it('is not done by a token of somebody who has a second factor: a program cannot prove who sits there', () => {
    const token = standing({ session: null });
    expect(judge(token, 'step-up')).toBe('token-cannot-step-up');
    expect(judge(standing({ session: null, isEnrolled: false }), 'step-up')).toBeNull();
  });

  it('asks nothing where the installation turned it off', () => {
    expect(judge(standing({ session: old }), 'step-up', 'off')).toBeNull();
  });
});

describe('a change of how one signs in', () => {
  it('asks a fresh proof of everybody, whatever the policy, with the strongest that they have', () => {
    for (const policy of ['off', 'enrolled', 'everyone'] as const) {
      expect(judge(standing({ session: old }), 'own-credentials', policy)).toBe('step-up-required');
      expect(judge(standing({ session: weak }), 'own-credentials', policy)).toBe('step-up-required');
      expect(judge(standing({ session: weak, isEnrolled: false }), 'own-credentials', policy)).toBeNull();
      expect(judge(standing({ session: { ...old, level: 1 }, isEnrolled: false }), 'own-credentials', policy)).toBe(
        'step-up-required',
      );
    }
  });

  it('is never made by a token', () => {
    expect(judge(standing({ session: null, isEnrolled: false }), 'own-credentials')).toBe('token-cannot-step-up');
  });
});

describe('somebody whose agency wants a second factor and who has none', () => {
  const lacking = standing({ session: weak, isEnrolled: false, mustEnrol: true });

  it('finds every door shut but those that lead to one', () => {
    expect(judge(lacking, 'nothing')).toBe('enrolment-required');
    expect(judge({ ...lacking, session: null }, 'nothing')).toBe('enrolment-required');
    expect(judge(lacking, 'nothing', 'off')).toBe('enrolment-required');
    expect(judge(lacking, 'own-credentials', 'enrolled', true)).toBeNull();
    expect(judge(lacking, 'nothing', 'enrolled', true)).toBeNull();
  });

  it('goes everywhere as soon as there is one', () => {
    expect(judge({ ...lacking, session: { level: 2, provedAt: now }, isEnrolled: true }, 'nothing')).toBeNull();
  });
});

describe('an act of two people', () => {
  const door = { asks: 'step-up', isForEnrolling: false, isVoted: true } as const;
  const vote = (who: Standing, policy: StepUpPolicy = 'enrolled') => judgeAssurance(who, door, policy, now);

  it('asks no proof beside the signature of whoever has a passkey, and as before of others', () => {
    expect(vote(standing({ session: old, hasPasskey: true }))).toBeNull();
    expect(vote(standing({ session: old, hasPasskey: true }), 'everyone')).toBeNull();
    expect(vote(standing({ session: old }))).toBe('step-up-required');
    expect(vote(standing({ session: null, hasPasskey: true }))).toBe('token-cannot-step-up');
  });

  it('lets nobody past who still lacks what the agency asks', () => {
    expect(vote(standing({ isEnrolled: false, mustEnrol: true }))).toBe('enrolment-required');
  });
});
