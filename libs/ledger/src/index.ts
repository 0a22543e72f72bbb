export { buildEntry, type BuiltEntry, type EntryInput, type EntrySecrets, type PolicyTrace } from './domain/entry.js';
export { readPayload } from './domain/disclosure.js';
export { AggregateStore, type LedgerEvent, type Stored } from './application/aggregate-store.js';
export { CommandRunner } from './application/command-runner.js';
export type { Unit } from './application/unit.js';
export { type ExportChoice, type ExportSummary, LedgerExport } from './application/ledger-export.js';
export { LedgerQueries, type TimelineEntry } from './application/ledger.queries.js';
export { StreamReaders } from './persistence/stream-readers.store.js';
export { LedgerModule } from './ledger.module.js';
