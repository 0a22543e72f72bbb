export type { BreakGlassEvent } from './domain/break-glass.js';
export { breakGlassMachine } from './domain/break-glass.machine.js';
export { OversightModule } from './oversight.module.js';
