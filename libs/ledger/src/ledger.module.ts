import { Global, Module } from '@nestjs/common';
import { CaseProofs } from './application/case-proofs.js';
import { ClosedLog } from './application/closed-log.js';
import { CommandRunner } from './application/command-runner.js';
import { LedgerExport } from './application/ledger-export.js';
import { LedgerSealing } from './application/ledger-sealing.js';
import { LedgerQueries } from './application/ledger.queries.js';
import { RotateWrappingKey } from './application/rotate-wrapping-key.js';
import { SucceedLog } from './application/succeed-log.js';
import { TilesExport } from './application/tiles-export.js';
import { Verifications } from './application/verifications.js';
import { WrappingKeys } from './application/wrapping-keys.js';
import { AnswersStore } from './persistence/answers.store.js';
import { DataKeysStore } from './persistence/data-keys.store.js';
import { EntriesStore } from './persistence/entries.store.js';
import { ErasuresStore } from './persistence/erasures.store.js';
import { LedgerView } from './persistence/ledger.view.js';
import { SealsStore } from './persistence/seals.store.js';
import { TimeStampsView } from './persistence/time-stamps.store.js';
import { SuccessionStore } from './persistence/succession.store.js';
import { StreamReaders } from './persistence/stream-readers.store.js';
import { WrappingStore } from './persistence/wrapping.store.js';
import { VerificationsStore } from './persistence/verifications.store.js';

/** Global: each context's handlers run their commands through it. */
@Global()
@Module({
  providers: [
    CommandRunner,
    AnswersStore,
    WrappingKeys,
    DataKeysStore,
    EntriesStore,
    ErasuresStore,
    LedgerView,
    SealsStore,
    TimeStampsView,
    LedgerQueries,
    LedgerSealing,
    LedgerExport,
    TilesExport,
    CaseProofs,
    ClosedLog,
    SuccessionStore,
    SucceedLog,
    WrappingStore,
    RotateWrappingKey,
    StreamReaders,
    { provide: Verifications, useClass: VerificationsStore },
  ],
  exports: [
    CommandRunner,
    ErasuresStore,
    LedgerQueries,
    LedgerSealing,
    LedgerExport,
    TilesExport,
    CaseProofs,
    ClosedLog,
    SucceedLog,
    RotateWrappingKey,
    WrappingKeys,
    StreamReaders,
    Verifications,
  ],
})
export class LedgerModule {}
