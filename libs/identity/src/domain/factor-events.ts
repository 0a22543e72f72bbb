import type { Instant } from '#kernel';
import type { FactorKind, PersonEvent } from './person.js';

/** A way to sign in was added. What it is called is the person's own word for it; of a secret nothing is said. */
export const factorAdded = (kind: FactorKind, label: string, now: Instant): readonly PersonEvent[] => [
  { type: 'factor.added', v: 1, at: now, data: { kind, label } },
];

export const factorRemoved = (kind: FactorKind, label: string, now: Instant): readonly PersonEvent[] => [
  { type: 'factor.removed', v: 1, at: now, data: { kind, label } },
];
