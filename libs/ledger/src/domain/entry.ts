import type { Actor, Instant, Realm, SystemActor } from '#kernel';
import { canonicalJson, type Json } from './canonical-json.js';
import { disclose, SALT_BYTES } from './disclosure.js';
import { base64url, type TextDigest } from './encoding.js';
import type { Predecessor } from './succession.js';

/** How the outcome of an act reads in an entry. */
export type Outcome = 'ok' | 'denied';

/** Which rule of which policy table let the act pass, so that a reviewer can run the decision again. */
export interface PolicyTrace {
  readonly version: string;
  readonly rule: string;
  readonly purpose: string | null;
  readonly breakGlass: string | null;
}

export interface EntryInput {
  readonly id: string;
  /** Origin of the log: an entry of one log never passes as one of another. */
  readonly log: string;
  readonly realm: Realm;
  readonly at: Instant;
  readonly stream: string;
  /** Position within the stream, from 1, without gaps: it shows an entry that was dropped before it was sequenced. */
  readonly sseq: number;
  readonly type: string;
  /** Version of the payload's shape; 1 when absent. */
  readonly version?: number;
  readonly outcome?: Outcome;
  readonly actor: Actor | SystemActor;
  /** The desk or person that the actor stands in for. */
  readonly actingFor?: string;
  /** How the act came, when it was not done in the product. */
  readonly via?: string;
  /** What the act touched, as `kind:id`. */
  readonly objects: readonly string[];
  readonly policy?: PolicyTrace;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Of the first entry of a log that continues another one. */
  readonly predecessor?: Predecessor;
  /** One digest over the whole payload in place of one for each field. */
  readonly whole?: boolean;
}

export interface EntrySecrets {
  readonly digest: TextDigest;
  /** Unpredictable bytes; the entry's nonce and salts are all that stands between a hash and a guessed value. */
  readonly random: (bytes: number) => Uint8Array;
}

export interface BuiltEntry {
  /** Canonical JSON: hashed, stored and exported as it is, never serialised again. */
  readonly body: Uint8Array;
  /** Values of the payload fields; kept beside the entry, erasable without breaking a proof. */
  readonly disclosures: readonly string[];
}

/** `actual` in an entry is what the code calls the live realm: drills must never pass for the border. */
export const envOf = (realm: Realm): string => (realm === 'live' ? 'actual' : realm);

const actorOf = ({
  actor,
  actingFor = null,
  via,
}: {
  actor: Actor | SystemActor;
  actingFor?: string | null;
  via?: string;
}): Json =>
  'system' in actor
    ? { u: `system:${actor.system}`, a: null, d: null, n: null, for: actingFor }
    : {
        u: actor.userId,
        a: actor.agencyId,
        d: actor.deskId,
        n: actor.country,
        for: actingFor,
        ...(via !== undefined && { via }),
      };

const policyOf = (policy: PolicyTrace): Json => ({
  ver: policy.version,
  rule: policy.rule,
  purpose: policy.purpose,
  bg: policy.breakGlass,
});

/**
 * One ledger entry: canonical JSON that names who did what to which objects, and commits to every payload field by a salted digest,
 * or to all of them by one. No payload value appears in the body. A field whose value is `undefined` does not exist.
 * @throws NotCanonical when the entry has no canonical form within the size limit.
 */
export const buildEntry = (input: EntryInput, { digest, random }: EntrySecrets): BuiltEntry => {
  const fields: readonly (readonly [string | null, unknown])[] = input.whole
    ? [[null, input.payload]]
    : Object.entries(input.payload).filter(([, value]) => value !== undefined);
  const secret = random(SALT_BYTES * (fields.length + 1));
  const salt = (at: number): Uint8Array => secret.subarray(at * SALT_BYTES, (at + 1) * SALT_BYTES);
  const disclosures = fields.map(([name, value], at) => disclose(salt(at + 1), name, value));
  const body = canonicalJson({
    v: 1,
    id: input.id,
    log: input.log,
    ts: input.at,
    env: envOf(input.realm),
    stream: input.stream,
    sseq: input.sseq,
    type: input.type,
    tv: input.version ?? 1,
    res: input.outcome ?? 'ok',
    actor: actorOf(input),
    obj: input.objects,
    ...(input.policy && { pol: policyOf(input.policy) }),
    corr: input.correlationId,
    cause: input.causationId ?? null,
    ...(input.predecessor && { pred: { ...input.predecessor } }),
    n: base64url(salt(0)),
    _sd_alg: 'sha-256',
    _sd: disclosures.map(digest).sort(),
  });
  return { body, disclosures };
};
