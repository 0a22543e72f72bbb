import type { CountryCode, Instant } from '#kernel';
import { checkLadder } from './check-ladder.js';
import { type LadderEvent, type LadderText, namedIn, type Signatory } from './ladder-edition.js';
import { refuseFaulty, refuseLadder } from './ladder.errors.js';

export interface DraftLadder extends LadderText {
  readonly ladderVersion: number;
  readonly contentHash: string;
  readonly note: string;
  readonly by: Signatory;
}

/** What concerns one country's desks alone is written there. @throws DomainError ladder-scope-unknown, ladder-scope-foreign */
export const requireOwnScope = (ofScope: CountryCode | null | undefined, { country }: Signatory): void => {
  if (ofScope === undefined) refuseLadder('ladder-scope-unknown', {}, '/scope');
  if (ofScope !== null && ofScope !== country) refuseLadder('ladder-scope-foreign', { country: ofScope ?? '' }, '/scope');
};

/**
 * @param ofScope the country that the scope lies in; null for the whole border
 * @throws DomainError ladder-invalid with every fault of the text, ladder-scope-unknown, ladder-scope-foreign
 */
export const draftLadder = (command: DraftLadder, ofScope: CountryCode | null | undefined, now: Instant): LadderEvent[] => {
  const { by, body, contentHash, note } = command;
  requireOwnScope(ofScope, by);
  refuseFaulty(checkLadder(command.key, body));
  return [{ type: 'ladder.drafted', v: 1, at: now, data: { ...namedIn(command, by), body, contentHash, note } }];
};

/** In force at once, in a drill in which it is rehearsed. @throws DomainError ladder-invalid */
export const layLadder = (command: DraftLadder, now: Instant): LadderEvent[] => {
  const { by, body, contentHash, note } = command;
  refuseFaulty(checkLadder(command.key, body));
  return [{ type: 'ladder.laid', v: 1, at: now, data: { ...namedIn(command, by), body, contentHash, note } }];
};
