export { connectionConfig, type DatabaseRole } from './connection.js';
export { Database, type Question } from './database.js';
export { DatabaseListener, type Poke } from './listener.js';
export { migrate } from './migrator.js';
export { PersistenceModule } from './persistence.module.js';
export { ENGINE, forReader, keepReader, PUBLIC_READER, type Reader } from './reader.js';
export { pastAudience, pastRealm, sql, type Statement } from './statement.js';
export type { Tx } from './tx.js';
export { inVitalLane } from './vital-lane.js';
