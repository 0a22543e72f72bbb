import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { AUDITOR, AuditObligations } from '../application/audit-obligations.js';

/** Audits all clocks, four times within the minute after which its own silence is reported. */
@Injectable()
export class AuditorDuty extends Duty {
  readonly name = AUDITOR;
  readonly everyMillis = 15_000;

  constructor(private readonly audit: AuditObligations) {
    super();
  }

  async round(): Promise<boolean> {
    await this.audit.round();
    return false;
  }
}
