import type { CountryCode, Instant } from '#kernel';
import { checkLadder } from './check-ladder.js';
import { requireOwnScope } from './draft-ladder.js';
import { type LadderEdition, type LadderEvent, namedIn, requireAct, saidOf, type Signatory } from './ladder-edition.js';
import { refuseFaulty, refuseLadder } from './ladder.errors.js';

export interface ApproveLadder {
  readonly by: Signatory;
  /** Of the text that the approver has read. */
  readonly contentHash: string;
}

/**
 * The second pair of eyes, on the very text that it read. What times the desks of both countries is approved by the other country.
 * @throws DomainError ladder-edition-state, ladder-same-person, ladder-same-side, ladder-other-text, ladder-scope-foreign, ladder-invalid
 */
export const approveLadder = (
  state: LadderEdition,
  { by, contentHash }: ApproveLadder,
  ofScope: CountryCode | null | undefined,
  now: Instant,
): LadderEvent[] => {
  const { key, drafted } = state;
  requireAct(state, 'approve');
  if (drafted.by === by.by) refuseLadder('ladder-same-person', saidOf(state));
  if (ofScope === null && drafted.country === by.country) refuseLadder('ladder-same-side', saidOf(state));
  requireOwnScope(ofScope, by);
  if (contentHash !== state.contentHash) refuseLadder('ladder-other-text', saidOf(state), '/contentHash');
  refuseFaulty(checkLadder(key, state.body));
  return [{ type: 'ladder.approved', v: 1, at: now, data: { ...namedIn(state, by), contentHash } }];
};
