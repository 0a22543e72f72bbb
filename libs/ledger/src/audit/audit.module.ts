import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LedgerExport } from '../application/ledger-export.js';
import { RowReconciliation } from '../application/row-reconciliation.js';
import { SelfVerification } from '../application/self-verification.js';
import { WrappingKeys } from '../application/wrapping-keys.js';
import { DataKeysStore } from '../persistence/data-keys.store.js';
import { LedgerDatabase } from '../persistence/ledger.database.js';
import { LedgerView } from '../persistence/ledger.view.js';
import { ReconcilingStore } from '../persistence/reconciling.store.js';
import { SealsStore } from '../persistence/seals.store.js';
import { SequencerLag } from '../persistence/sequencer-lag.store.js';
import { TimeStampsView } from '../persistence/time-stamps.store.js';
import { VerifyingStore } from '../persistence/verifying.store.js';
import { RowsAudit } from './rows.audit.js';
import { SequencerAudit } from './sequencer.audit.js';
import { VerificationAudit } from './verification.audit.js';

@Module({
  imports: [DiscoveryModule],
  providers: [
    DataKeysStore,
    LedgerDatabase,
    LedgerExport,
    LedgerView,
    ReconcilingStore,
    RowReconciliation,
    RowsAudit,
    SealsStore,
    SelfVerification,
    SequencerAudit,
    SequencerLag,
    TimeStampsView,
    VerificationAudit,
    VerifyingStore,
    WrappingKeys,
  ],
})
export class LedgerAuditModule {}
