export { EarlyNoticesQueries } from './application/early-notices.queries.js';
export { GiveNotice } from './application/give-notice.handler.js';
export type { EarlyNoticeEvent } from './domain/early-notice.events.js';
export type { EarlyNotice } from './domain/early-notice.js';
export { earlyNoticeMachine } from './domain/early-notice.machine.js';
export { NoticesModule } from './notices.module.js';
