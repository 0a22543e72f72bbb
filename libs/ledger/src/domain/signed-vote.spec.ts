import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { bundleOf, entryOf, sha256, tools } from './bundle.fixture.js';
import { disclose } from './disclosure.js';
import { base64url, concat, fromUtf8, utf8 } from './encoding.js';
import { type Ballot, ballotChallenge, ballotText, goodVote, isVote, type PublicJwk, type SignedVote } from './signed-vote.js';
import { BundleVerifier } from './verify-bundle.js';

const STREAM = 'ladder:0190a1b2-0000-7000-8000-000000000001';
const BALLOT: Ballot = {
  action: 'ladder.approve',
  proposalId: STREAM,
  params: {
    key: 'offer-answer',
    ladderVersion: 3,
    contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    env: 'actual',
    ticket: 'AAAA',
  },
};
const KEYS = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
type Algorithm = keyof typeof KEYS;

const signed = (
  ballot: Ballot,
  {
    by = 'ES256',
    flags = 0b101,
    type = 'webauthn.get',
  }: { readonly by?: Algorithm; readonly flags?: number; readonly type?: string } = {},
): SignedVote => {
  const { privateKey, publicKey } = KEYS[by];
  const challenge = base64url(ballotChallenge(sha256, ballot));
  const client = utf8(JSON.stringify({ type, challenge, origin: 'https://enlace.example', crossOrigin: false }));
  const data = concat(sha256(utf8('enlace.example')), Uint8Array.of(flags, 0, 0, 0, 7));
  const signature = signBytes(by === 'EdDSA' ? null : 'sha256', concat(data, sha256(client)), privateKey);
  return {
    ...ballot,
    key: { id: 'aaaa', jwk: publicKey.export({ format: 'jwk' }) as PublicJwk },
    authenticatorData: base64url(data),
    clientDataJSON: base64url(client),
    signature: base64url(signature),
  };
};
const disclosed = (vote: unknown): string => disclose(new Uint8Array(16), 'vote', vote);
const ACT = { stream: STREAM, env: 'actual' };
const isGood = (vote: unknown, act = ACT): boolean => goodVote(tools, disclosed(vote), act) !== null;

describe('a ballot', () => {
  it('has one form, whose hash is what is signed (vector made by another program)', () => {
    expect(fromUtf8(ballotText(BALLOT))).toBe(
      '{"action":"ladder.approve","params":{"contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","env":"actual","key":"offer-answer","ladderVersion":3,"ticket":"AAAA"},"proposalId":"ladder:0190a1b2-0000-7000-8000-000000000001"}',
    );
    expect(base64url(ballotChallenge(sha256, BALLOT))).toBe('oi87YJMgN4RxZChu3N7HnLNaJA9x63D50ywkDTB4pBQ');
  });

  it('is another one for another act, another thing, or anything else that it approves', () => {
    const hash = (ballot: Ballot): string => base64url(ballotChallenge(sha256, ballot));
    const others = [
      { ...BALLOT, action: 'ladder.publish' },
      { ...BALLOT, proposalId: 'ladder:0190a1b2-0000-7000-8000-000000000002' },
      ...Object.keys(BALLOT.params).map((name) => ({ ...BALLOT, params: { ...BALLOT.params, [name]: 'other' } })),
    ];
    expect(new Set([BALLOT, ...others].map(hash)).size).toBe(others.length + 1);
  });
});

describe('a vote', () => {
  it.each(Object.keys(KEYS) as Algorithm[])('by a key of %s is good, in the entry of what it is about', (by) => {
    expect(isGood(signed(BALLOT, { by }))).toBe(true);
  });

  it('about a thing that its act made names the kind of it', () => {
    const raising = signed({ ...BALLOT, proposalId: 'ladder' });
    expect(isGood(raising)).toBe(true);
    expect(isGood(raising, { ...ACT, stream: 'ladders:1' })).toBe(false);
  });

  const vote = signed(BALLOT);
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  it.each<[string, unknown]>([
    ['another act', { ...vote, action: 'ladder.publish' }],
    ['other parameters', { ...vote, params: { ...vote.params, ladderVersion: 4 } }],
    ['another thing', { ...vote, proposalId: 'ladder:0190a1b2-0000-7000-8000-000000000002' }],
    ['another key', { ...vote, key: { id: 'aaaa', jwk: stranger } }],
    ['a key of no kind', { ...vote, key: { id: 'aaaa', jwk: { kty: 'oct' } } }],
    ['no key', { ...vote, key: null }],
    ['another signature', { ...vote, signature: signed({ ...BALLOT, action: 'other' }).signature }],
    ['a device that verified nobody', signed(BALLOT, { flags: 0b001 })],
    ['the making of a key', signed(BALLOT, { type: 'webauthn.create' })],
    ['client data that are none', { ...vote, clientDataJSON: 'AAAA' }],
    ['what is no base64', { ...vote, authenticatorData: '=' }],
    ['nothing', null],
    ['a text', 'signed'],
  ])('with %s is none', (_, value) => {
    expect(isGood(value)).toBe(false);
  });

  it('of another entry, or of a drill, is none here', () => {
    expect(isGood(vote, { ...ACT, stream: 'ladder:other' })).toBe(false);
    expect(isGood(vote, { ...ACT, env: 'drill' })).toBe(false);
  });

  it('is told from other values by how its disclosure begins', () => {
    expect(isVote(disclosed(vote))).toBe(true);
    expect(['voted', 'vot', 'note'].some((name) => isVote(disclose(new Uint8Array(16), name, vote)))).toBe(false);
  });
});

describe('an exported log', () => {
  const verify = (vote: unknown) => {
    const by = '0190a1b2-0000-7000-8000-0000000000aa';
    const key = { id: 'aaaa', jwk: KEYS.ES256.publicKey.export({ format: 'jwk' }) };
    const added = entryOf(`person:${by}`, 1, { kind: 'passkey', key }, undefined, { type: 'factor.added', by });
    const [first = '', ...rest] = bundleOf([added, entryOf(STREAM, 1, { note: 'y', vote }, undefined, { by })]);
    const verifier = new BundleVerifier(first, tools);
    for (const line of rest) verifier.line(line);
    return verifier.finish();
  };

  it('has its votes counted, each signature checked', () => {
    expect(verify(signed(BALLOT))).toMatchObject({ ok: true, votesChecked: 1, votesUnbound: 0, valuesChecked: 4 });
  });

  it('names the entry whose vote nobody signed, though hash, tree and signature of the log agree', () => {
    const forged = { ...signed(BALLOT), params: { ...BALLOT.params, ladderVersion: 4 } };
    expect(verify(forged)).toMatchObject({
      ok: false,
      votesChecked: 0,
      findings: [{ code: 'vote-bad', stream: STREAM, sseq: 1, leafIndex: 1 }],
    });
  });
});
