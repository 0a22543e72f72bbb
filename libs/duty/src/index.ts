export { RosterSeed } from './application/roster-seed.js';
export { type RosterChanged, RostersQueries, type RosterSeen } from './application/rosters.queries.js';
export type { PresenceEvent } from './domain/desk-presence.js';
export { type OwnTurn, turnsOf } from './domain/my-turns.js';
export { onDuty, type Officer } from './domain/on-duty.js';
export type { Roster } from './domain/roster.js';
export type { RosterEvent } from './domain/roster.events.js';
export type { ShiftNoteEvent } from './domain/shift-note.events.js';
export { DutyModule } from './duty.module.js';
