export { type ReadToRecord, RestrictedReads } from './application/restricted-reads.js';
export { FIELD_CLASSES, type ReadThing } from './domain/restricted-read.js';
export { restrictionOf } from './domain/restriction.js';
export { ReadsModule } from './reads.module.js';
