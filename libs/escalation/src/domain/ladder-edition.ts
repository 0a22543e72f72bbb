import {
  nextState,
  type Aggregate,
  type DomainEvent,
  type EditionAct,
  type EditionSignature,
  type EditionStatus,
  type ErrorParams,
} from '#kernel';
import { terms } from '#phrases';
import type { LadderBody } from './ladder.js';
import { ladderEditionMachine } from './ladder-edition.machine.js';
import { refuseLadder } from './ladder.errors.js';
import type { LadderScope } from './ladder-scope.js';
import { ladders, type LadderKey } from './ladders.js';

/** What a person writes: one ladder, for whose desks, and how it goes. The hash is over all three. */
export interface LadderText {
  readonly key: LadderKey;
  readonly scope: LadderScope;
  readonly body: LadderBody;
}

export interface LadderEdition extends LadderText {
  readonly ladderVersion: number;
  readonly status: EditionStatus;
  /** SHA-256 of the text: what was approved is what is published. */
  readonly contentHash: string;
  /** Why it was drafted, in the writer's words. */
  readonly note: string;
  readonly drafted: EditionSignature;
  readonly approved: EditionSignature | null;
  readonly published: EditionSignature | null;
  readonly retired: EditionSignature | null;
  /** In force in one drill, in which it is rehearsed, by one person. */
  readonly laid?: true;
}

/** Named in every event, so that whoever reads the ledger needs to look nothing up. */
interface Named extends Omit<EditionSignature, 'at'> {
  readonly ladder: LadderKey;
  readonly scope: LadderScope;
  readonly ladderVersion: number;
}

export type LadderEvent =
  | DomainEvent<'ladder.drafted', Named & { readonly body: LadderBody; readonly contentHash: string; readonly note: string }>
  | DomainEvent<'ladder.laid', Named & { readonly body: LadderBody; readonly contentHash: string; readonly note: string }>
  | DomainEvent<'ladder.approved', Named & { readonly contentHash: string }>
  | DomainEvent<'ladder.published', Named & { readonly contentHash: string }>
  | DomainEvent<'ladder.retired', Named & { readonly replacedBy: number }>;

export const ladderEditions: Aggregate<LadderEdition, LadderEvent> = {
  name: 'ladder',
  caseOf: () => null,
  tells: () => true,
  evolve: (state, event) => {
    const { by, country } = event.data;
    const signature = { by, country, at: event.at };
    if (event.type === 'ladder.drafted') {
      const { ladder: key, scope, ladderVersion, body, contentHash, note } = event.data;
      const unsigned = { approved: null, published: null, retired: null };
      return { key, scope, ladderVersion, status: 'draft', body, contentHash, note, drafted: signature, ...unsigned };
    }
    if (event.type === 'ladder.laid') {
      const { ladder: key, scope, ladderVersion, body, contentHash, note } = event.data;
      const signed = { drafted: signature, approved: null, published: signature, retired: null };
      return { key, scope, ladderVersion, status: 'published', body, contentHash, note, ...signed, laid: true };
    }
    if (!state) throw new TypeError(`${event.type} before a draft`);
    switch (event.type) {
      case 'ladder.approved':
        return { ...state, status: 'approved', approved: signature };
      case 'ladder.published':
        return { ...state, status: 'published', published: signature };
      case 'ladder.retired':
        return { ...state, status: 'retired', retired: signature };
    }
  },
};

/** Who acts on an edition. */
export type Signatory = Omit<EditionSignature, 'at'>;

export const namedIn = (
  { key, scope, ladderVersion }: Omit<LadderText, 'body'> & { ladderVersion: number },
  who: Signatory,
): Named => ({
  ladder: key,
  scope,
  ladderVersion,
  ...who,
});

/** How a refusal names the edition. */
export const saidOf = ({ key, ladderVersion }: LadderEdition): ErrorParams => ({ key: ladders[key].name, ladderVersion });

/** @throws DomainError ladder-edition-state */
export const requireAct = (edition: LadderEdition, act: EditionAct): void => {
  const { status } = edition;
  if (!nextState(ladderEditionMachine, status, act))
    refuseLadder('ladder-edition-state', { ...saidOf(edition), state: terms[`ladder-edition.${status}`] });
};
