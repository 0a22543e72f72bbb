import { describe, expect, it } from '@jest/globals';
import { aVoter, bundleOf, entryOf, type Logged, operator, tools } from './bundle.fixture.js';
import type { VerificationReport } from './finding.js';
import { KeyRegister } from './key-register.js';
import type { SignedVote } from './signed-vote.js';
import { BundleVerifier } from './verify-bundle.js';
import type { VerifierOptions } from './verifier-options.js';

const ANA = 'ana';
const BETO = 'beto';
const LADDER = 'ladder:1';

type Device = Pick<ReturnType<typeof aVoter>, 'key' | 'signed'>;
/** A stranger's device calls its key as the first one does. */
const [PHONE, STICK, STRANGER] = [aVoter('phone'), aVoter('stick'), aVoter('phone')];

type Act = readonly [by: string, type: string, stream: string, payload: Record<string, unknown>];

/** A log in which people do things one after another; each stream counts by itself. */
const logOf = (...acts: readonly Act[]) => {
  const heads = new Map<string, number>();
  return acts.map(([by, type, stream, payload]) => {
    const sseq = (heads.get(stream) ?? 0) + 1;
    heads.set(stream, sseq);
    return entryOf(stream, sseq, payload, undefined, { type, by });
  });
};
const added = (person: string, key?: SignedVote['key']) =>
  [person, 'factor.added', `person:${person}`, { kind: 'passkey', label: 'p', ...(key && { key }) }] as const;
const removed = (person: string, keyId?: string) =>
  [person, 'factor.removed', `person:${person}`, { kind: 'passkey', label: 'p', ...(keyId && { key: { id: keyId } }) }] as const;
const reset = (person: string) => ['admin', 'person.factors-reset', `person:${person}`, { reason: 'lost' }] as const;
const votes = (person: string, device: Device) => {
  const ballot = { action: 'ladder.approve', proposalId: LADDER, params: { env: 'actual', ticket: 't' } };
  return [person, 'ladder.approved', LADDER, { vote: device.signed(ballot) }] as const;
};

const verify = (entries: readonly Logged[], options: VerifierOptions = {}, bundle = bundleOf(entries)) => {
  const [first = '', ...rest] = bundle;
  const verifier = new BundleVerifier(first, tools, options);
  for (const line of rest) verifier.line(line);
  return { report: verifier.finish(), ended: verifier.ended };
};
const told = ({ votesChecked, votesUnbound, findings }: VerificationReport) => ({
  votesChecked,
  votesUnbound,
  findings: findings.map(({ code, leafIndex, facts }) => [code, leafIndex, facts['key']]),
});
const judge = (...acts: readonly Act[]) => told(verify(logOf(...acts)).report);
const BOUND = { votesChecked: 1, votesUnbound: 0, findings: [] };
const UNBOUND = { votesChecked: 1, votesUnbound: 1, findings: [] };

describe('the key of a vote', () => {
  it('was given to whoever acts by the same log, before', () => {
    expect(judge(added(ANA, PHONE.key), votes(ANA, PHONE))).toEqual(BOUND);
    expect(judge(added(ANA, PHONE.key), added(ANA, STICK.key), removed(ANA, STICK.key.id), votes(ANA, PHONE))).toEqual(BOUND);
    expect(judge(added(ANA, PHONE.key), removed(ANA, PHONE.key.id), added(ANA, PHONE.key), votes(ANA, PHONE))).toEqual(BOUND);
  });

  it.each([
    ['never given to anybody', logOf(votes(ANA, PHONE))],
    ['given to somebody else', logOf(added(BETO, PHONE.key), votes(ANA, PHONE))],
    ['another one under the same name', logOf(added(ANA, PHONE.key), votes(ANA, STRANGER))],
    ['given only afterwards', logOf(votes(ANA, PHONE), added(ANA, PHONE.key))],
    ['signed for somebody by another person’s own key', logOf(added(ANA, STICK.key), added(BETO, PHONE.key), votes(ANA, PHONE))],
  ])('is told where it was %s, though the signature itself is good', (_, entries) => {
    const at = entries.findIndex(({ body }) => Buffer.from(body).includes('ladder.approved'));
    expect(told(verify(entries).report)).toEqual({
      votesChecked: 1,
      votesUnbound: 0,
      findings: [['vote-key-unknown', at, PHONE.key.id]],
    });
  });

  it('is told where it was taken away before: by its person, or with all of them by two administrators', () => {
    const finding = { votesChecked: 1, votesUnbound: 0, findings: [['vote-key-removed', 2, PHONE.key.id]] };
    expect(judge(added(ANA, PHONE.key), removed(ANA, PHONE.key.id), votes(ANA, PHONE))).toEqual(finding);
    expect(judge(added(ANA, PHONE.key), reset(ANA), votes(ANA, PHONE))).toEqual(finding);
    expect(judge(added(ANA, PHONE.key), votes(ANA, PHONE), removed(ANA, PHONE.key.id))).toEqual(BOUND);
  });

  it('is said to be not bound where it may be from before keys were named', () => {
    expect(judge(added(ANA), votes(ANA, PHONE))).toEqual(UNBOUND);
    expect(judge(added(ANA, PHONE.key), removed(ANA), votes(ANA, PHONE))).toEqual(UNBOUND);
    expect(judge(added(ANA, STICK.key), added(ANA), votes(ANA, PHONE))).toEqual(UNBOUND);
    expect(judge(added(ANA), reset(ANA), votes(ANA, PHONE)).findings).toEqual([['vote-key-unknown', 2, PHONE.key.id]]);
  });

  it('cannot be held against a log whose people are left out', () => {
    const entries = logOf(votes(ANA, STRANGER));
    expect(told(verify(entries, {}, bundleOf(entries, operator.sign, 'case:1')).report)).toEqual(UNBOUND);
  });

  it('goes on to count in a log that continues another, where that one was read', () => {
    const first = KeyRegister.empty();
    const tell = (register: KeyRegister, entries: readonly Logged[]) => {
      for (const { body, values: disclosures } of entries) {
        const { stream, type } = JSON.parse(Buffer.from(body).toString()) as { stream: string; type: string };
        register.entry({ stream, type, disclosures, isWhole: true });
      }
    };
    tell(first, logOf(added(BETO), added(ANA, PHONE.key)));
    const [read, unread] = [KeyRegister.after(first), KeyRegister.after(null)];
    expect([ANA, BETO, 'eva'].map((person) => read.standingOf(person, PHONE.key))).toEqual(['bound', 'unbound', 'unknown']);
    expect([ANA, BETO, 'eva'].map((person) => unread.standingOf(person, PHONE.key))).toEqual(['unbound', 'unbound', 'unbound']);
    for (const register of [read, unread]) tell(register, logOf(removed(ANA, PHONE.key.id), reset(BETO)));
    for (const register of [read, unread])
      expect([ANA, BETO].map((person) => register.standingOf(person, PHONE.key))).toEqual(['removed', 'unknown']);
    expect(first.standingOf(ANA, PHONE.key)).toBe('bound');
  });
});
