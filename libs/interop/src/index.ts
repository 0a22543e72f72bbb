export { DemonstrateWaits } from './application/demonstrate-waits.js';
export { FeedsQueries } from './application/feeds.queries.js';
export { ImportFile } from './application/import-file.handler.js';
export { InteropModule } from './interop.module.js';
