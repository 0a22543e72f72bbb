export type { PresenceEvent } from './domain/desk-presence.js';
export { DutyModule } from './duty.module.js';
