import { ReplayedRows } from '#ledger';
import { Module } from '@nestjs/common';
import { caseFile } from '../domain/evolve-case.js';
import { report } from '../domain/report.js';

/** What the auditor needs to make rows of this context again from their entries, and no more. */
@Module({
  providers: [
    { provide: 'rows of case_file', useValue: new ReplayedRows(caseFile, 'case_file') },
    { provide: 'rows of report', useValue: new ReplayedRows(report, 'report') },
  ],
})
export class IncidentsAuditModule {}
