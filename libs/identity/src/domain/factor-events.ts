import type { Instant } from '#kernel';
import type { FactorKind, PersonEvent, PublicKey } from './person.js';

/**
 * A way to sign in was added. What it is called is the person's own word for it; of a secret nothing is said. Of a passkey its public key is:
 * whose it is that signs acts later can then be told from the ledger alone.
 */
export const factorAdded = (kind: FactorKind, label: string, now: Instant, key?: PublicKey): readonly PersonEvent[] => [
  { type: 'factor.added', v: 1, at: now, data: { kind, label, ...(key && { key }) } },
];

export const factorRemoved = (kind: FactorKind, label: string, now: Instant): readonly PersonEvent[] => [
  { type: 'factor.removed', v: 1, at: now, data: { kind, label } },
];
