export { buildEntry, type BuiltEntry, type EntryInput, type EntrySecrets, type PolicyTrace } from './domain/entry.js';
export { readPayload } from './domain/disclosure.js';
