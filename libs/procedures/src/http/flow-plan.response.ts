import type { PlannedFlow } from '../domain/flow-plan.js';

/** The flow plan of an activation at its crossings. */
export interface FlowPlanResponse {
  readonly rows: readonly PlannedFlow[];
}
