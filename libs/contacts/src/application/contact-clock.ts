import { Obligations } from '#escalation';
import { minutesBetween } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { StreamReaders } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { ContactReport } from '../domain/contact-report.js';

/** The days that the duty gives, as an obligation of the official's desk. Nobody waits for it here: the recipients have no desk in it. */
@Injectable()
export class ContactClock {
  constructor(
    private readonly obligations: Obligations,
    private readonly readers: StreamReaders,
  ) {}

  /** A contact that is logged after its last day is overdue at once, and its clock says so within a minute. */
  async start(unit: Unit, { id, state }: Stored<ContactReport>): Promise<void> {
    const left = Math.floor(minutesBetween(unit.now, state.dueAt));
    await this.obligations.open(unit, {
      act: 'file-contact-report',
      subject: { kind: 'contact-report', id },
      caseId: null,
      deskId: state.deskId,
      ladder: 'file-contact-report',
      lifeSafety: false,
      limitMinutes: Math.max(1, left),
    });
    this.readers.let(unit.tx, [{ stream: `contact-report:${id}`, deskId: state.deskId }]);
  }

  async met(unit: Unit, id: string): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id, act: 'file-contact-report' });
  }

  async stop(unit: Unit, id: string): Promise<void> {
    await this.obligations.cancel(unit, { subjectId: id, act: 'file-contact-report', because: 'discarded' });
  }
}
