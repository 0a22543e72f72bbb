import type { CountryCode, DeskId, Instant } from '#kernel';
import { type Author, mustAllow, mustBeOwn, namedIn, type ProcedureEdition, type ProcedureEditionEvent } from './edition.js';
import { refuseEdition } from './edition.errors.js';

/** What is so when somebody signs: read in the transaction of the act. */
export interface EditionFacts {
  /** Faults of the text by the directory and the rules of now. */
  readonly faults: number;
  /** Countries that have a role in it. */
  readonly countries: readonly CountryCode[];
  readonly inForce: { readonly edition: number; readonly hash: string } | null;
  readonly deskIds: readonly DeskId[];
  readonly now: Instant;
}

/** @throws DomainError procedure-faulty, procedure-not-bound, procedure-base-moved, procedure-no-change */
const mustBeFit = (state: ProcedureEdition, { country }: Author, facts: EditionFacts): string => {
  const { edition, hash, base } = state;
  if (hash === null || facts.faults > 0) throw refuseEdition('procedure-faulty', { edition, count: Math.max(1, facts.faults) });
  if (!facts.countries.includes(country)) throw refuseEdition('procedure-not-bound', { country });
  const now = facts.inForce?.edition ?? 0;
  if (now !== base) throw refuseEdition('procedure-base-moved', { edition, base, now });
  if (facts.inForce?.hash === hash) throw refuseEdition('procedure-no-change', { edition, now });
  return hash;
};

/**
 * Its own side stands by the text and asks the other country.
 * @throws DomainError procedure-edition-state, procedure-edition-foreign, and what makes it unfit
 */
export const proposeEdition = (state: ProcedureEdition, by: Author, facts: EditionFacts): ProcedureEditionEvent[] => {
  mustAllow(state, 'propose');
  mustBeOwn(state, by);
  const hash = mustBeFit(state, by, facts);
  return [{ type: 'procedure-edition.proposed', v: 1, at: facts.now, data: { ...namedIn(state, by, facts.deskIds), hash } }];
};

/** @throws DomainError procedure-same-person, procedure-same-side */
const mustBeOther = ({ writers, proposed, drafted, edition }: ProcedureEdition, { userId, country }: Author): void => {
  if (writers.includes(userId) || proposed?.userId === userId) throw refuseEdition('procedure-same-person', { edition });
  if (country === drafted.country) throw refuseEdition('procedure-same-side', { edition, country });
};

/**
 * The other country signs the very text that it read, and it is in force.
 * @param read hash of the text that the approver has read
 * @throws DomainError procedure-edition-state, procedure-same-person, procedure-same-side, procedure-other-text, and what makes it unfit
 */
export const approveEdition = (
  state: ProcedureEdition,
  by: Author,
  read: string,
  facts: EditionFacts,
): ProcedureEditionEvent[] => {
  mustAllow(state, 'approve');
  mustBeOther(state, by);
  if (read !== state.hash) throw refuseEdition('procedure-other-text', { edition: state.edition }, '/hash');
  const hash = mustBeFit(state, by, facts);
  const data = { ...namedIn(state, by, facts.deskIds), hash, cites: state.cites };
  return [{ type: 'procedure-edition.approved', v: 1, at: facts.now, data }];
};

/** The other country says no, and why. @throws DomainError procedure-edition-state, procedure-same-person, procedure-same-side */
export const declineEdition = (
  state: ProcedureEdition,
  { by, reason }: { readonly by: Author; readonly reason: string },
  deskIds: readonly DeskId[],
  now: Instant,
): ProcedureEditionEvent[] => {
  mustAllow(state, 'decline');
  mustBeOther(state, by);
  return [{ type: 'procedure-edition.declined', v: 1, at: now, data: { ...namedIn(state, by, deskIds), reason } }];
};

/** Its successor takes its place; what runs on it goes on with it. @throws DomainError procedure-edition-state */
export const supersedeEdition = (
  state: ProcedureEdition,
  by: Author,
  replacedBy: number,
  now: Instant,
): ProcedureEditionEvent[] => {
  mustAllow(state, 'supersede');
  return [{ type: 'procedure-edition.superseded', v: 1, at: now, data: { ...namedIn(state, by, []), replacedBy } }];
};
