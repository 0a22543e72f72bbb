export { SurgesQueries } from './application/surges.queries.js';
export { desksWithStandingClocks, isIn, type InForce } from './domain/scopes.js';
export type { SurgeEvent } from './domain/surge.js';
export { SurgeModule } from './surge.module.js';
