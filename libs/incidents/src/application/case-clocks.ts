import { Obligations, type LadderKey } from '#escalation';
import type { CaseId, DeskId, ReportId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Case } from '../domain/case.js';

export interface WaitingReport {
  readonly reportId: ReportId;
  readonly deskId: DeskId;
  readonly ladder: string;
  readonly lifeSafety: boolean;
}

/** Ids are global, so that a case may bear the id of the report that it was opened from. */
export const caseIdOfWaiting = (reportId: ReportId): CaseId => reportId as string as CaseId;

/** What the lead of a case owes, and when: opened and met in the transaction of the act that changes it. */
@Injectable()
export class CaseClocks {
  constructor(private readonly obligations: Obligations) {}

  /** The lead owes its acknowledgement, by the ladder that routing chose. */
  async oweAcknowledgement(unit: Unit, { caseId, lead, routing, lifeSafety }: Case): Promise<void> {
    await this.obligations.open(unit, {
      act: 'acknowledge-case',
      subject: { kind: 'case', id: caseId },
      caseId,
      deskId: lead.deskId,
      ladder: routing.ladder as LadderKey,
      lifeSafety,
    });
  }

  /** A report waits at a desk for triage. The case it may become bears its id, so its clock is on that case's timeline as well. */
  async oweTriage(unit: Unit, { reportId, deskId, ladder, lifeSafety }: WaitingReport): Promise<void> {
    const caseId = caseIdOfWaiting(reportId);
    const subject = { kind: 'case', id: caseId } as const;
    await this.obligations.open(unit, {
      act: 'acknowledge-case',
      subject,
      caseId,
      deskId,
      ladder: ladder as LadderKey,
      lifeSafety,
    });
  }

  async triaged(unit: Unit, reportId: ReportId): Promise<void> {
    await this.obligations.meet(unit, { subjectId: caseIdOfWaiting(reportId), act: 'acknowledge-case' });
  }

  async acknowledged(unit: Unit, state: Case): Promise<void> {
    const { acknowledgementMinutes } = await this.obligations.meet(unit, { subjectId: state.caseId, act: 'acknowledge-case' });
    await this.oweWork(unit, state, acknowledgementMinutes);
  }

  /**
   * Acknowledged is not finished: an urgent case wants a sign of life from its lead again and again.
   * @param within how long the acknowledgement holds, where the ladder of the acknowledgement says so
   */
  async oweWork(unit: Unit, { caseId, lead, lifeSafety, priority }: Case, within: number | null = null): Promise<void> {
    if (priority !== 'P1' && priority !== 'P2') return;
    await this.obligations.open(unit, {
      act: 'keep-working',
      subject: { kind: 'case', id: caseId },
      caseId,
      deskId: lead.deskId,
      ladder: 'keep-working',
      ...(within !== null && { limitMinutes: within }),
      lifeSafety,
    });
  }

  /** The lead did something on the case: its time to do the next thing starts anew. */
  async signOfLife(unit: Unit, caseId: CaseId): Promise<void> {
    await this.obligations.renew(unit, { subjectId: caseId, act: 'keep-working' });
  }

  /** Nothing more is owed on the work itself: it is done. */
  async workDone(unit: Unit, caseId: CaseId): Promise<void> {
    await this.obligations.cancel(unit, { subjectId: caseId, act: 'keep-working', because: 'resolved' });
  }

  /** What the former lead owed ends; the new one owes its own acknowledgement unless moving was its own act. */
  async leadMoved(unit: Unit, state: Case): Promise<void> {
    await this.obligations.cancel(unit, { subjectId: state.caseId, because: 'lead-moved' });
    if (state.lead.acknowledgedAt) await this.acknowledged(unit, state);
    else await this.oweAcknowledgement(unit, state);
  }

  /** Both joint desks owe a decision. */
  async arbitrationOpened(unit: Unit, { caseId, conflict, lifeSafety }: Case): Promise<void> {
    if (!conflict) return;
    await this.obligations.openMany(
      unit,
      conflict.joint.map(({ deskId }) => ({
        act: 'arbitrate-conflict',
        subject: { kind: 'conflict', id: conflict.id },
        caseId,
        deskId,
        ladder: 'arbitrate-conflict',
        lifeSafety,
      })),
    );
  }

  async arbitrationEnded(unit: Unit, conflictId: string): Promise<void> {
    await this.obligations.meet(unit, { subjectId: conflictId, act: 'arbitrate-conflict' });
  }

  /** Every recipient of a correction owes its acknowledgement, by a ladder that calls people and leaves the case as it is. */
  async correctionIssued(unit: Unit, { caseId, corrections, lifeSafety }: Case, correctionId: string): Promise<void> {
    const { recipients } = corrections.find(({ id }) => id === correctionId)!;
    await this.obligations.openMany(
      unit,
      recipients.map(({ deskId }) => ({
        act: 'acknowledge-case',
        subject: { kind: 'case', id: correctionId },
        caseId,
        deskId,
        ladder: 'acknowledge-routine',
        limitMinutes: lifeSafety ? 10 : 60,
        lifeSafety,
      })),
    );
  }

  async correctionAcknowledged(unit: Unit, correctionId: string, deskId: DeskId): Promise<void> {
    await this.obligations.meet(unit, { subjectId: correctionId, act: 'acknowledge-case', deskId });
  }
}
