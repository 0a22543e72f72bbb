import type { CountryCode, Instant } from '#kernel';
import { checkLadder } from './check-ladder.js';
import { requireOwnScope } from './draft-ladder.js';
import { type LadderEdition, type LadderEvent, namedIn, requireAct, saidOf, type Signatory } from './ladder-edition.js';
import { refuseFaulty, refuseLadder } from './ladder.errors.js';

/**
 * @param contentHash of the text as it is stored now: only what was approved is put in force
 * @throws DomainError ladder-edition-state, ladder-other-text, ladder-scope-foreign, ladder-invalid
 */
export const publishLadder = (
  state: LadderEdition,
  { by, contentHash }: { readonly by: Signatory; readonly contentHash: string },
  ofScope: CountryCode | null | undefined,
  now: Instant,
): LadderEvent[] => {
  const { key } = state;
  requireAct(state, 'publish');
  requireOwnScope(ofScope, by);
  if (contentHash !== state.contentHash) refuseLadder('ladder-other-text', saidOf(state));
  refuseFaulty(checkLadder(key, state.body));
  return [{ type: 'ladder.published', v: 1, at: now, data: { ...namedIn(state, by), contentHash } }];
};

/** Its successor takes its place. @throws DomainError ladder-edition-state */
export const retireLadder = (state: LadderEdition, by: Signatory, replacedBy: number, now: Instant): LadderEvent[] => {
  requireAct(state, 'retire');
  return [{ type: 'ladder.retired', v: 1, at: now, data: { ...namedIn(state, by), replacedBy } }];
};
