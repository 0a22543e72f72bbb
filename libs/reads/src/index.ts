export { type ReadToRecord, RestrictedReads } from './application/restricted-reads.js';
export { drawFields } from './domain/draw-fields.js';
export { FIELD_READERS } from './domain/field-readers.js';
export { RESPONSE_FIELDS, type ResponseName } from './domain/response-fields.js';
export { FIELD_CLASSES, type ReadThing } from './domain/restricted-read.js';
export { restrictionOf } from './domain/restriction.js';
export { shown } from './domain/show-fields.js';
export { ReadsModule } from './reads.module.js';
