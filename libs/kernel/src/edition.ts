import type { CountryCode, UserId } from './ids.js';
import type { Instant } from './instant.js';
import { defineMachine, type Machine } from './machine.js';

export type EditionStatus = 'draft' | 'approved' | 'published' | 'retired';
export type EditionAct = 'approve' | 'publish' | 'retire';

/**
 * The life of a text that takes two people: written by one, approved by another, published, and retired by its successor. Nothing leads back.
 *
 * @param initial where a text begins; `published` too where the first one comes with the installation
 */
export const editionMachine = (name: string, initial: readonly EditionStatus[] = ['draft']): Machine<EditionStatus, EditionAct> =>
  defineMachine<EditionStatus, EditionAct>({
    name,
    initial,
    final: ['retired'],
    table: {
      draft: { approve: 'approved' },
      approved: { publish: 'published' },
      published: { retire: 'retired' },
      retired: {},
    },
  });

/** A person's part in a text that others act by. */
export interface EditionSignature {
  readonly by: UserId;
  readonly country: CountryCode;
  readonly at: Instant;
}
