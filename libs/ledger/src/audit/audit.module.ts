import { Module } from '@nestjs/common';
import { LedgerExport } from '../application/ledger-export.js';
import { SelfVerification } from '../application/self-verification.js';
import { LedgerDatabase } from '../persistence/ledger.database.js';
import { LedgerView } from '../persistence/ledger.view.js';
import { SealsStore } from '../persistence/seals.store.js';
import { SequencerLag } from '../persistence/sequencer-lag.store.js';
import { TimeStampsView } from '../persistence/time-stamps.store.js';
import { VerifyingStore } from '../persistence/verifying.store.js';
import { SequencerAudit } from './sequencer.audit.js';
import { VerificationAudit } from './verification.audit.js';

@Module({
  providers: [
    LedgerDatabase,
    LedgerExport,
    LedgerView,
    SealsStore,
    SelfVerification,
    SequencerAudit,
    SequencerLag,
    TimeStampsView,
    VerificationAudit,
    VerifyingStore,
  ],
})
export class LedgerAuditModule {}
