export { RelaxedDesks } from './application/relaxed-desks.js';
export { SurgesQueries } from './application/surges.queries.js';
export type { SurgeEvent } from './domain/surge.js';
export { SurgeModule } from './surge.module.js';
