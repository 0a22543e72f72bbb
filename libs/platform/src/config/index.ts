export { ConfigModule } from './config.module.js';
export { AUDITOR_POOL, CONNECTIONS, connectionsOf, type ProcessKind, PROCESSES } from './connection-budget.js';
export { SECRET_SETTINGS } from './settings-from-files.js';
export { Env, readEnv } from './env.js';
export { readOrMakeKey } from './key-file.js';
export { PROCESS_NAME } from './process-name.js';
