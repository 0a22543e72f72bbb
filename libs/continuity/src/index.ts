export { ContinuityModule } from './continuity.module.js';
export type { PaperPackEvent } from './domain/paper-pack.js';
