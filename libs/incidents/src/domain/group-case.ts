import type { Instant } from '#kernel';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';

/** From this likeness on a surge groups a pair by itself. Higher than what is merely suggested: nobody looked. */
export const GROUP_FROM = 0.8;
/** A group that is larger says no more than one of these. */
export const LARGEST_GROUP = 50;

/** Both sides of a pair: what happens to the one, and to the other. */
export interface Pair {
  readonly child: readonly CaseEvent[];
  readonly parent: readonly CaseEvent[];
}

const NOTHING: Pair = { child: [], parent: [] };

/** Routine work alone: nothing about life, nothing of the highest priority, nothing that only few may know of, nothing that is closed. */
export const isGroupable = ({ lifeSafety, priority, handling, progress }: Case): boolean =>
  !lifeSafety && priority !== 'P1' && handling.tlp !== 'TLP:RED' && progress.state !== 'resolved' && progress.state !== 'closed';

/** People said what the two are to each other. */
const areLinked = (one: Case, other: Case): boolean =>
  one.links.some((link) => link.kind === 'case' && link.caseId === other.caseId);

const hasPlace = (state: Case): boolean =>
  (state.groups ?? []).length > 0 ||
  state.links.some((link) => link.kind === 'case' && ['parent', 'child', 'merged-into', 'merged-from'].includes(link.relation));

const isParentOf = (parent: Case): boolean => (parent.groups ?? []).every(({ relation }) => relation === 'child');

/**
 * While a surge stands, puts a routine case under an older one of the same lead that looks the same. Nothing else of either changes: each keeps
 * its lead, its clocks and its desks. It is a proposal that shows; people keep it by linking the two, or say why they are distinct. Nothing
 * happens where people have said something already, where one of the two is not routine, or where the group is large enough.
 */
export const groupCase = (child: Case, parent: Case, likeness: number, now: Instant): Pair => {
  const fits =
    child.caseId !== parent.caseId &&
    child.lead.deskId === parent.lead.deskId &&
    [child, parent].every(isGroupable) &&
    !areLinked(child, parent) &&
    !hasPlace(child) &&
    isParentOf(parent) &&
    (parent.groups ?? []).length < LARGEST_GROUP;
  if (!fits) return NOTHING;
  const grouped = (other: Case, relation: 'parent' | 'child'): CaseEvent =>
    caseEvent('case.grouped', now, { otherId: other.caseId, relation, likeness });
  return { child: [grouped(parent, 'parent')], parent: [grouped(child, 'child')] };
};

/** The surge is over for them, or they are not routine any more: what nobody kept goes. */
export const ungroupCase = (child: Case, parent: Case, now: Instant): Pair => {
  if (!(child.groups ?? []).some(({ otherId }) => otherId === parent.caseId)) return NOTHING;
  const ungrouped = (other: Case, relation: 'parent' | 'child'): CaseEvent =>
    caseEvent('case.ungrouped', now, { otherId: other.caseId, relation });
  return { child: [ungrouped(parent, 'parent')], parent: [ungrouped(child, 'child')] };
};
