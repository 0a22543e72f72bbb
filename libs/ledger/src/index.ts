export { buildEntry, type BuiltEntry, type EntryInput, type EntrySecrets, envOf, type PolicyTrace } from './domain/entry.js';
export { verifierTools } from './application/verifier-tools.js';
export {
  type Ballot,
  ballotChallenge,
  ballotText,
  challengeIn,
  isSound,
  type PublicJwk,
  type SignedVote,
} from './domain/signed-vote.js';
export { readPayload } from './domain/disclosure.js';
export { AggregateStore, type LedgerEvent, type Stored } from './application/aggregate-store.js';
export { operatorVerifierKey } from './application/operator-key.js';
export { ClosedLog } from './application/closed-log.js';
export { SucceedLog } from './application/succeed-log.js';
export { CaseProofs } from './application/case-proofs.js';
export { CommandRunner } from './application/command-runner.js';
export type { Unit } from './application/unit.js';
export { type ExportChoice, type ExportSummary, LedgerExport } from './application/ledger-export.js';
export { LedgerSealing } from './application/ledger-sealing.js';
export { type EntryProof, LedgerQueries, type TimelineEntry } from './application/ledger.queries.js';
export { type ActToTell, type Reader, sayAct } from './application/say-act.js';
export type { StreamEntry } from './persistence/ledger.view.js';
export { DataKeysStore, type StoredValues, valuesOf } from './persistence/data-keys.store.js';
export { SubjectKeys } from './application/subject-keys.js';
export { RotateWrappingKey } from './application/rotate-wrapping-key.js';
export { type Holder, HOLDERS, holderOf, WrappingKeys, type WrappedKey } from './application/wrapping-keys.js';
export { ErasuresStore } from './persistence/erasures.store.js';
export { TilesExport } from './application/tiles-export.js';
export { ReplayedRows } from './application/replayed-rows.js';
export { RowReconciliation } from './application/row-reconciliation.js';
export { SelfVerification } from './application/self-verification.js';
export { StreamReaders } from './persistence/stream-readers.store.js';
export { LedgerModule } from './ledger.module.js';
