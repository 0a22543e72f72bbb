import { Module } from '@nestjs/common';
import { AuditObligations } from '../application/audit-obligations.js';
import { ObligationFaults } from '../application/obligation-faults.js';
import { ObligationWatch } from '../application/obligations.store.js';
import { SqlObligationFaults } from '../persistence/obligation-faults.sql.js';
import { SqlObligationWatch } from '../persistence/obligation-watch.sql.js';

/** What the auditor needs of the clocks, and no more: neither directory nor ladders to climb. */
@Module({
  providers: [
    AuditObligations,
    { provide: ObligationWatch, useClass: SqlObligationWatch },
    { provide: ObligationFaults, useClass: SqlObligationFaults },
  ],
})
export class EscalationAuditModule {}
