import { ReplayedRows } from '#ledger';
import { Module } from '@nestjs/common';
import { AuditObligations } from '../application/audit-obligations.js';
import { ObligationFaults } from '../application/obligation-faults.js';
import { ObligationWatch } from '../application/obligations.store.js';
import { obligationAggregate } from '../domain/obligation.js';
import { toState } from '../persistence/obligation.row.js';
import { SqlObligationFaults } from '../persistence/obligation-faults.sql.js';
import { SqlObligationWatch } from '../persistence/obligation-watch.sql.js';

/** What the auditor needs of the clocks, and no more: neither directory nor ladders to climb. */
@Module({
  providers: [
    AuditObligations,
    { provide: 'rows of obligations', useValue: new ReplayedRows(obligationAggregate, 'obligation', toState) },
    { provide: ObligationWatch, useClass: SqlObligationWatch },
    { provide: ObligationFaults, useClass: SqlObligationFaults },
  ],
})
export class EscalationAuditModule {}
