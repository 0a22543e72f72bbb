export { Obligations, type NewObligation, type Opened } from './application/obligations.js';
export { ObligationsQueries, type ObligationSeen } from './application/obligations.queries.js';
export type { Owed } from './application/obligations.store.js';
export { LADDER_KEYS, ladders, type LadderKey } from './domain/ladders.js';
export { LADDER_ACTIONS, type Ladder, type LadderAction } from './domain/ladder.js';
export { OBLIGATION_ACTS, type Debt, type ObligationAct, type ObligationEvent, type Subject } from './domain/obligation.js';
export { obligationMachine } from './domain/obligation.machine.js';
export type { TargetRule } from './domain/targets.js';
export { EscalationModule } from './escalation.module.js';
