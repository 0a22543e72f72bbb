export { AdvanceNoticesQueries } from './application/advance-notices.queries.js';
export { DemonstrateNotices } from './application/demonstrate-notices.js';
export type { AdvanceNoticeEvent } from './domain/advance-notice.events.js';
export { advanceNoticeMachine } from './domain/advance-notice.machine.js';
export { ClearancesModule } from './clearances.module.js';
