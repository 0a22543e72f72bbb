import type { CountryCode, Impact, Instant } from '#kernel';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed, mustWorkOnIt } from './case.rules.js';
import { raiseToFacts } from './change-priority.js';
import { caseFile } from './evolve-case.js';

/**
 * A working desk sets the impact as its own country sees it; the other country's judgement stays beside it untouched.
 * A graver impact raises the priority at once; a milder one never lowers it by itself.
 * @throws DomainError case-closed, case-working-desks-only, case-impact-not-your-country
 */
export const assessImpact = (
  state: Case,
  { by, country, impact }: { readonly by: ActingDesk; readonly country: CountryCode; readonly impact: Impact },
  now: Instant,
): readonly CaseEvent[] => {
  mustNotBeClosed(state);
  mustWorkOnIt(state, by);
  if (country !== by.country) throw refuseCase('case-impact-not-your-country', { country: by.country }, '/country');
  const held = state.impact[country];
  if (held?.security === impact.security && held.flow === impact.flow) return [];
  const assessed = caseEvent('case.impact-assessed', now, { deskId: by.deskId, country, ...impact });
  return [assessed, ...raiseToFacts(caseFile.evolve(state, assessed), { by: by.deskId, lifeSafety: false }, now)];
};

/**
 * What the filing agency corrects in its report changes its country's judgement on the case, and raises the priority if it got worse.
 * Closed or not: what came late must not get lost.
 */
export const followAmendment = (
  state: Case,
  { by, impact, lifeSafety }: { readonly by: ActingDesk; readonly impact: Impact | undefined; readonly lifeSafety: boolean },
  now: Instant,
): readonly CaseEvent[] => {
  const assessed = impact ? [caseEvent('case.impact-assessed', now, { deskId: by.deskId, country: by.country, ...impact })] : [];
  const after = assessed.reduce<Case>(caseFile.evolve, state);
  return [...assessed, ...raiseToFacts(after, { by: by.deskId, lifeSafety }, now)];
};
