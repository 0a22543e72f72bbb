import { EgressModule } from '#platform/egress';
import { Module } from '@nestjs/common';
import { Cosigner } from '../application/cosigner.js';
import { OperatorKey } from '../application/operator-key.js';
import { Publisher } from '../application/publisher.js';
import { Sequencer } from '../application/sequencer.js';
import { TimeStamper } from '../application/time-stamper.js';
import { TreeAudit } from '../application/tree-audit.js';
import { WitnessClient } from '../application/witness-client.js';
import { WitnessEvidence } from '../application/witness-evidence.js';
import { WrappingKeys } from '../application/wrapping-keys.js';
import { WitnessPolicy } from '../application/witness-policy.js';
import { CheckpointsStore } from '../persistence/checkpoints.store.js';
import { ClearValuesStore } from '../persistence/clear-values.store.js';
import { CosignaturesStore } from '../persistence/cosignatures.store.js';
import { DataKeysStore } from '../persistence/data-keys.store.js';
import { LeavesStore } from '../persistence/leaves.store.js';
import { SealsStore } from '../persistence/seals.store.js';
import { TimeStampsStore } from '../persistence/time-stamps.store.js';
import { LedgerDatabase } from '../persistence/ledger.database.js';
import { CollectCosignaturesDuty } from './collect-cosignatures.duty.js';
import { PublishCheckpointDuty } from './publish-checkpoint.duty.js';
import { SealValuesDuty } from './seal-values.duty.js';
import { SequenceEntriesDuty } from './sequence-entries.duty.js';
import { StampHeadsDuty } from './stamp-heads.duty.js';

@Module({
  imports: [EgressModule],
  providers: [
    LedgerDatabase,
    LeavesStore,
    CheckpointsStore,
    Sequencer,
    TreeAudit,
    OperatorKey,
    CosignaturesStore,
    SealsStore,
    WitnessPolicy,
    WitnessClient,
    WitnessEvidence,
    Publisher,
    Cosigner,
    SequenceEntriesDuty,
    PublishCheckpointDuty,
    CollectCosignaturesDuty,
    TimeStampsStore,
    TimeStamper,
    StampHeadsDuty,
    WrappingKeys,
    DataKeysStore,
    ClearValuesStore,
    SealValuesDuty,
  ],
})
export class LedgerJobsModule {}
