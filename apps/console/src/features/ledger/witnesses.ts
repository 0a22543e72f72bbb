import { concat, sameBytes, utf8 } from './bytes';
import { type Checkpoint, importKey, readVerifierKey, type VerifierKey } from './note';

/** C2SP signed-note: type of the cosignature of a witness, which has eight bytes of time before the signature. */
const COSIGNATURE = 0x04;
const TIME_BYTES = 8;

const linesOf = (policy: string): readonly (readonly string[])[] =>
  policy.split('\n').map((line) => line.split(/[ \t]+/).filter(Boolean));

/** A witness that the policy names, and when it cosigned the checkpoint; null when it bears no good cosignature of that witness. */
export interface Witnessed {
  readonly name: string;
  readonly at: Date | null;
}

const cosignedAt = async (checkpoint: Checkpoint, key: VerifierKey): Promise<Date | null> => {
  const own = checkpoint.signatures.find(({ name, keyId }) => name === key.name && sameBytes(keyId, key.keyId));
  const imported = own && (await importKey(key));
  if (!own || !imported || own.signature.length <= TIME_BYTES) return null;
  const time = new DataView(own.signature.buffer, own.signature.byteOffset, TIME_BYTES).getBigUint64(0);
  const message = concat(utf8(`cosignature/v1\ntime ${time}\n${checkpoint.text}`));
  const good = await crypto.subtle.verify({ name: 'Ed25519' }, imported, own.signature.slice(TIME_BYTES), message);
  return good ? new Date(Number(time) * 1_000) : null;
};

/** Checks the cosignatures of all witnesses of a policy (C2SP tlog-policy), in the order of its lines. @throws RangeError when a key of it is none */
export const checkWitnesses = (checkpoint: Checkpoint, policy: string): Promise<readonly Witnessed[]> =>
  Promise.all(
    linesOf(policy)
      .filter(([what]) => what === 'witness')
      .map(async ([, , vkey = '']) => {
        const key = await readVerifierKey(vkey, COSIGNATURE);
        return { name: key.name, at: await cosignedAt(checkpoint, key) };
      }),
  );

/** Whether these witnesses, by the names of their keys, are enough by the policy. Each name in it is defined before it is used. */
export const isQuorum = (policy: string, cosigned: ReadonlySet<string>): boolean => {
  const holds = new Map([['none', true]]);
  for (const [what, name = '', ...rest] of linesOf(policy)) {
    if (what === 'quorum') return holds.get(name) ?? false;
    const [rule = '', ...members] = rest;
    if (what === 'witness') holds.set(name, cosigned.has(rule.split('+')[0] ?? ''));
    if (what !== 'group') continue;
    const least = rule === 'all' ? members.length : rule === 'any' ? 1 : Number(rule);
    holds.set(name, members.filter((member) => holds.get(member)).length >= Math.max(1, least));
  }
  return false;
};
