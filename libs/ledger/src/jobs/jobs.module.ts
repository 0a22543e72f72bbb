import { Module } from '@nestjs/common';
import { OperatorKey } from '../application/operator-key.js';
import { Publisher } from '../application/publisher.js';
import { Sequencer } from '../application/sequencer.js';
import { TreeAudit } from '../application/tree-audit.js';
import { CheckpointsStore } from '../persistence/checkpoints.store.js';
import { LeavesStore } from '../persistence/leaves.store.js';
import { LedgerDatabase } from '../persistence/ledger.database.js';
import { PublishCheckpointDuty } from './publish-checkpoint.duty.js';
import { SequenceEntriesDuty } from './sequence-entries.duty.js';

@Module({
  providers: [
    LedgerDatabase,
    LeavesStore,
    CheckpointsStore,
    Sequencer,
    TreeAudit,
    OperatorKey,
    Publisher,
    SequenceEntriesDuty,
    PublishCheckpointDuty,
  ],
})
export class LedgerJobsModule {}
