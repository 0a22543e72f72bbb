import type { CaseId } from '#kernel';
import type { IncidentFacts } from './incident-facts.js';
import { route } from './route.js';
import type { Routing } from './routing.js';
import type { RoutingDirectory } from './routing-directory.js';
import type { RuleSet } from './rule-set.js';

/** A case that was routed before, or facts made up to try the rules on (then without case). */
export interface PastCase {
  readonly caseId: CaseId | null;
  readonly facts: IncidentFacts;
}

const COMPARED = [
  'lead',
  'supporting',
  'informed',
  'alternates',
  'concurrent',
  'ladder',
  'instrument',
  'notifyBeforeAct',
  'fallback',
] as const;
type Compared = (typeof COMPARED)[number];

export interface Difference {
  readonly caseId: CaseId | null;
  /** What would change; never empty. A rule of another name with the same desks is no difference. */
  readonly changed: readonly Compared[];
  readonly before: Routing;
  readonly after: Routing;
}

export interface Simulation {
  readonly examined: number;
  readonly differences: readonly Difference[];
}

/** What a rule set would have done otherwise. Both sets are asked with today's directory, so only the rules make the difference. */
export const simulate = (
  current: RuleSet,
  proposed: RuleSet,
  past: readonly PastCase[],
  directory: RoutingDirectory,
): Simulation => ({
  examined: past.length,
  differences: past.flatMap(({ caseId, facts }) => {
    const before = route(facts, current, directory);
    const after = route(facts, proposed, directory);
    const changed = COMPARED.filter((what) => JSON.stringify(before[what]) !== JSON.stringify(after[what]));
    return changed.length > 0 ? [{ caseId, changed, before, after }] : [];
  }),
});
