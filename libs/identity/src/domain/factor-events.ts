import type { Instant } from '#kernel';
import type { FactorKind, PersonEvent, PublicKey } from './person.js';

/** What was taken away: the person's word for it, and what authenticators call a passkey. */
export interface RemovedFactor {
  readonly label: string;
  readonly keyId?: string;
}

/**
 * A way to sign in was added. What it is called is the person's own word for it; of a secret nothing is said. Of a passkey its public key is:
 * whose it is that signs acts later can then be told from the ledger alone.
 */
export const factorAdded = (kind: FactorKind, label: string, now: Instant, key?: PublicKey): readonly PersonEvent[] => [
  { type: 'factor.added', v: 1, at: now, data: { kind, label, ...(key && { key }) } },
];

/** And taken away. Of a passkey it says which: what that one signs afterwards counts for nothing, and the ledger alone can tell. */
export const factorRemoved = (kind: FactorKind, { label, keyId }: RemovedFactor, now: Instant): readonly PersonEvent[] => [
  { type: 'factor.removed', v: 1, at: now, data: { kind, label, ...(keyId !== undefined && { key: { id: keyId } }) } },
];
