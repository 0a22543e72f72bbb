import type { DeskId, Instant, ReportId } from '#kernel';
import { terms } from '#phrases';
import { refuseCase } from './case.errors.js';
import type { Case, CaseRelation, Link } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed, mustWorkOnIt } from './case.rules.js';

const INVERSE: Readonly<Record<CaseRelation, CaseRelation>> = {
  related: 'related',
  parent: 'child',
  child: 'parent',
  'merged-into': 'merged-from',
  'merged-from': 'merged-into',
  distinct: 'distinct',
};

export interface LinkCase {
  readonly by: ActingDesk;
  /** What `other` is to `state`. */
  readonly relation: CaseRelation;
  readonly reason: string | null;
}

const linkTo = (other: Case, relation: CaseRelation, reason: string | null): Link => ({
  kind: 'case',
  caseId: other.caseId,
  number: other.number,
  relation,
  reason,
});

const mustBeLinkable = (state: Case, other: Case, { relation, reason }: LinkCase): void => {
  if (state.caseId === other.caseId) throw refuseCase('case-link-self', {}, '/caseId');
  const known = state.links.find((link) => link.kind === 'case' && link.caseId === other.caseId && link.relation === relation);
  if (known) throw refuseCase('case-link-known', { number: other.number, relation: terms[`relation.${relation}`] });
  if (relation === 'distinct' && !reason) throw refuseCase('case-link-reason-missing', {}, '/reason');
  const merges = relation === 'merged-into' || relation === 'merged-from';
  if (merges && other.lead.deskId !== state.lead.deskId)
    throw refuseCase('case-merge-needs-one-lead', { number: other.number, leadDeskId: other.lead.deskId });
};

/**
 * Links two cases; each learns of the other. A merge needs one lead for both, and a refused look-alike needs a reason.
 * @throws DomainError case-closed, case-working-desks-only, case-link-self, case-link-known, case-link-reason-missing,
 *   case-merge-needs-one-lead
 */
export const linkCase = (
  state: Case,
  other: Case,
  command: LinkCase,
  now: Instant,
): { readonly here: readonly CaseEvent[]; readonly there: readonly CaseEvent[] } => {
  mustNotBeClosed(state);
  mustWorkOnIt(state, command.by);
  mustBeLinkable(state, other, command);
  const { by, relation, reason } = command;
  const linked = (to: Case, as: CaseRelation): CaseEvent =>
    caseEvent('case.linked', now, { link: linkTo(to, as, reason), relation: as, byDeskId: by.deskId });
  return { here: [linked(other, relation)], there: [linked(state, INVERSE[relation])] };
};

/** One more report tells of the same incident. A closed case takes it too: what came late must not get lost. */
export const linkReport = (state: Case, reportId: ReportId, byDeskId: DeskId, now: Instant): readonly CaseEvent[] =>
  state.links.some((link) => link.kind === 'report' && link.reportId === reportId)
    ? []
    : [caseEvent('case.linked', now, { link: { kind: 'report', reportId }, relation: 'report', byDeskId })];
