export type { RehearsalEvent } from './domain/rehearsal.js';
export { RehearsalsModule } from './rehearsals.module.js';
