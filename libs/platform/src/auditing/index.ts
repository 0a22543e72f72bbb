export { Audit } from './audit.js';
export { AUDIT_EVERY_SECONDS, Auditor, type Verdict } from './auditor.js';
export { AuditingModule } from './auditing.module.js';
export { OutboxAudit } from './outbox.audit.js';
export { type Ability, abilityOf, AUDITOR, isSilent, type Pulse, Pulses } from './pulses.js';
export { PulsesModule } from './pulses.module.js';
export { type Trouble, TROUBLES, type Troubles } from './trouble.js';
