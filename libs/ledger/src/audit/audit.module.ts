import { Module } from '@nestjs/common';
import { SequencerLag } from '../persistence/sequencer-lag.store.js';
import { SequencerAudit } from './sequencer.audit.js';

@Module({ providers: [SequencerLag, SequencerAudit] })
export class LedgerAuditModule {}
