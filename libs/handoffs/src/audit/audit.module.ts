import { ReplayedRows } from '#ledger';
import { Module } from '@nestjs/common';
import { handoffAggregate } from '../domain/handoff.js';

/** What the auditor needs to make rows of this context again from their entries, and no more. */
@Module({
  providers: [{ provide: 'rows of handoff', useValue: new ReplayedRows(handoffAggregate, 'handoff') }],
})
export class HandoffsAuditModule {}
