import { canonicalJson, type Json } from './canonical-json.js';
import { readDisclosure } from './disclosure.js';
import { base64url, concat, fromBase64url, fromUtf8, sameBytes, type Sha256, utf8 } from './encoding.js';

/** The field of an entry in which a vote stands. */
export const VOTE = 'vote';
/** How the disclosure of it goes on behind the salt, and where: told without reading it, because a log has millions of values. */
const MARK = base64url(utf8(`","${VOTE}",`));
const MARK_AT = 32;

/** What a vote is about: the act, the thing it decides, and everything of it that whoever votes approves. */
export interface Ballot {
  readonly action: string;
  /** The stream of the thing, as `kind:id`; the kind alone while the act makes it. */
  readonly proposalId: string;
  readonly params: { readonly [name: string]: Json };
}

/** A public key as JSON Web Key (RFC 7517); only what names the key. */
export type PublicJwk = Readonly<Record<string, string>>;

/** A ballot signed by a person's own key: an assertion of WebAuthn (bytes in base64url), whole, so that anybody can check it without us. */
export interface SignedVote extends Ballot {
  readonly key: { readonly id: string; readonly jwk: PublicJwk };
  readonly authenticatorData: string;
  readonly clientDataJSON: string;
  readonly signature: string;
}

/** Judges a signature by an authenticator's key: ES256 (DER), EdDSA or RS256, as the key says. */
export type VerifyByJwk = (jwk: PublicJwk, message: Uint8Array, signature: Uint8Array) => boolean;

/** Where the flags of authenticator data stand (WebAuthn 6.1), and those that say: a person was there, and was verified. */
const FLAGS_AT = 32;
const PRESENT_AND_VERIFIED = 0b101;

/** The one byte form of a ballot. @throws NotCanonical */
export const ballotText = ({ action, proposalId, params }: Ballot): Uint8Array => canonicalJson({ action, params, proposalId });

/** What the authenticator signs: SHA-256 over the ballot. @throws NotCanonical */
export const ballotChallenge = (sha256: Sha256, ballot: Ballot): Uint8Array => sha256(ballotText(ballot));

const TEXTS = ['action', 'proposalId', 'authenticatorData', 'clientDataJSON', 'signature'] as const;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readVote = (value: unknown): SignedVote | null => {
  if (!isRecord(value) || !isRecord(value['params']) || !isRecord(value['key']) || !isRecord(value['key']['jwk'])) return null;
  if (TEXTS.some((name) => typeof value[name] !== 'string')) return null;
  return value as unknown as SignedVote;
};

/** The act that a vote may stand in. */
interface VotedAct {
  readonly stream: string;
  /** `actual`, or the drill: as entries name it. */
  readonly env: string;
}

/** Whether it is about this very thing, in this realm. */
const isAbout = ({ proposalId, params }: Ballot, { stream, env }: VotedAct): boolean =>
  params['env'] === env && (stream === proposalId || stream.startsWith(`${proposalId}:`));

const signedMessage = (sha256: Sha256, { authenticatorData, clientDataJSON }: SignedVote): Uint8Array =>
  concat(fromBase64url(authenticatorData), sha256(fromBase64url(clientDataJSON)));

/** The challenge that was answered; empty when there is none to be read. */
export const challengeIn = (clientDataJSON: string): Uint8Array => {
  try {
    const client: unknown = JSON.parse(fromUtf8(fromBase64url(clientDataJSON)));
    const isAnswer = isRecord(client) && client['type'] === 'webauthn.get' && typeof client['challenge'] === 'string';
    return isAnswer ? fromBase64url(client['challenge'] as string) : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
};

const saysWhatIsSigned = (sha256: Sha256, vote: SignedVote): boolean => {
  const flags = fromBase64url(vote.authenticatorData)[FLAGS_AT] ?? 0;
  const isThere = (flags & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED;
  return isThere && sameBytes(challengeIn(vote.clientDataJSON), ballotChallenge(sha256, vote));
};

interface Tools {
  readonly sha256: Sha256;
  readonly verifyByJwk: VerifyByJwk;
}

/** Whether its signature is one, by its own key, over its own ballot, of a verified person. */
export const isSound = ({ sha256, verifyByJwk }: Tools, vote: SignedVote): boolean => {
  try {
    const message = signedMessage(sha256, vote);
    return saysWhatIsSigned(sha256, vote) && verifyByJwk(vote.key.jwk, message, fromBase64url(vote.signature));
  } catch {
    return false;
  }
};

/** Whether a disclosure is the one that an entry calls its vote. */
export const isVote = (disclosure: string): boolean => disclosure.startsWith(MARK, MARK_AT);

/** What an entry calls its vote, where it is one, and about that act; else null. Whose key it is that signed, it does not prove. */
export const goodVote = (tools: Tools, disclosure: string, act: VotedAct): SignedVote | null => {
  try {
    const vote = readVote(readDisclosure(disclosure).value);
    return vote !== null && isSound(tools, vote) && isAbout(vote, act) ? vote : null;
  } catch {
    return null;
  }
};
