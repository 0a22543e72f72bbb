import type { CaseId, CorridorId, IncidentKind, Side } from '#kernel';
import type { RuleSetSummary, RuleSetView } from '../application/rule-sets.store.js';
import type { Routing } from '../domain/routing.js';
import type { RuleSetBody } from '../domain/rule-set.js';
import type { RuleSetRequest } from './rule-set.request.js';
import type { Difference, Simulation } from '../domain/simulate.js';

/** Its number is its name: ids of the live border are nothing to a drill that is routed by its rules. */
export type RuleSetResponse = Omit<RuleSetSummary, 'id'> & RuleSetBody;

export const ruleSetResponse = ({ body, id: _id, ...summary }: RuleSetView): RuleSetResponse => ({ ...summary, ...body });

/** Where an incident would go; without its place and handling, which are the case's own. */
export type ChoiceResponse = Pick<
  Routing,
  'ruleId' | 'lead' | 'supporting' | 'informed' | 'alternates' | 'concurrent' | 'ladder' | 'notifyBeforeAct' | 'fallback'
> & { readonly instrument: string | null };

export interface DifferenceResponse {
  readonly caseId: CaseId | null;
  readonly kind: IncidentKind;
  readonly side: Side;
  readonly corridor: CorridorId | null;
  readonly changed: Difference['changed'];
  readonly before: ChoiceResponse;
  readonly after: ChoiceResponse;
}

export interface SimulationResponse {
  readonly examined: number;
  readonly differences: readonly DifferenceResponse[];
}

const choice = (routing: Routing): ChoiceResponse => ({
  ruleId: routing.ruleId,
  lead: routing.lead,
  supporting: routing.supporting,
  informed: routing.informed,
  alternates: routing.alternates,
  concurrent: routing.concurrent,
  ladder: routing.ladder,
  instrument: routing.instrument?.id ?? null,
  notifyBeforeAct: routing.notifyBeforeAct,
  fallback: routing.fallback,
});

export const simulationResponse = ({ examined, differences }: Simulation): SimulationResponse => ({
  examined,
  differences: differences.map(({ caseId, changed, before, after }) => ({
    caseId,
    kind: before.inputs.kind,
    side: before.inputs.side,
    corridor: before.corridorId,
    changed,
    before: choice(before),
    after: choice(after),
  })),
});

/** What was validated, as plain JSON: it goes to the ledger as it is and never with a class behind it. */
export const plainRuleSet = ({ owners, roles, instruments, rules }: RuleSetRequest): RuleSetBody =>
  JSON.parse(JSON.stringify({ owners, roles, instruments, rules })) as RuleSetBody;
