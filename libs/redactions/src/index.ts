export type { RedactionEvent } from './domain/redaction.js';
export { redactionMachine } from './domain/redaction.machine.js';
export { RedactionsModule } from './redactions.module.js';
