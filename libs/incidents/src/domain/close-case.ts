import type { Bilingual, DeskId, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustAllow, mustLead } from './case.rules.js';

/** One thing that keeps a case from closing. */
export type Blocker =
  | { readonly kind: 'offer' | 'conflict' | 'request' }
  | { readonly kind: 'task'; readonly title: string }
  | { readonly kind: 'correction'; readonly deskId: DeskId }
  | { readonly kind: 'obligation'; readonly deskId: DeskId; readonly act: string };

/** What closing needs to know from outside the case, and how a blocker is said in both languages. */
export interface ClosingFacts {
  readonly obligations: readonly { readonly deskId: DeskId; readonly act: string }[];
  /** What the case waits for beyond itself: that there is one, not whose. */
  readonly holds: readonly 'request'[];
  say(blocker: Blocker): Bilingual;
}

/** Everything that keeps the case from closing now, in the order in which it is shown. */
export const closingBlockers = (
  state: Case,
  { obligations, holds }: Pick<ClosingFacts, 'obligations' | 'holds'>,
): readonly Blocker[] => [
  ...(state.openOffer ? [{ kind: 'offer' } as const] : []),
  ...(state.conflict ? [{ kind: 'conflict' } as const] : []),
  ...holds.map((kind) => ({ kind }) as const),
  ...obligations.map(({ deskId, act }) => ({ kind: 'obligation', deskId, act }) as const),
  ...state.tasks.filter(({ mandatory, doneAt }) => mandatory && !doneAt).map(({ title }) => ({ kind: 'task', title }) as const),
  ...state.corrections
    .flatMap(({ recipients }) => recipients)
    .filter(({ acknowledgedAt }) => !acknowledgedAt)
    .map(({ deskId }) => ({ kind: 'correction', deskId }) as const),
];

/**
 * Closes a resolved case: outcome and summary are there since it was resolved, and nothing is left open.
 * @throws DomainError case-lead-moved, case-lead-only, case-closed, case-not-resolved, case-not-closable naming every blocker
 */
export const closeCase = (state: Case, by: ActingDesk, facts: ClosingFacts, now: Instant): readonly CaseEvent[] => {
  mustLead(state, by);
  mustAllow(state, 'close');
  const blockers = closingBlockers(state, facts).map((blocker) => facts.say(blocker));
  if (blockers.length > 0)
    throw refuseCase('case-not-closable', {
      count: blockers.length,
      blockers: { en: blockers.map(({ en }) => en).join('; '), es: blockers.map(({ es }) => es).join('; ') },
    });
  return [caseEvent('case.closed', now, { deskId: by.deskId })];
};
