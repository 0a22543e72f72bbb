import { Module } from '@nestjs/common';
import { SealsStore } from '../persistence/seals.store.js';
import { SequencerLag } from '../persistence/sequencer-lag.store.js';
import { SequencerAudit } from './sequencer.audit.js';

@Module({ providers: [SequencerLag, SealsStore, SequencerAudit] })
export class LedgerAuditModule {}
