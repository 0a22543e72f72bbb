import { Obligations } from '#escalation';
import { minutesBetween } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { AfterAction, AfterActionEvent } from '../domain/after-action.js';

/** What is owed by what a side has undertaken, opened and met in the transaction of the act. */
@Injectable()
export class AfterActionClocks {
  constructor(private readonly obligations: Obligations) {}

  async follow(unit: Unit, after: Stored<AfterAction>, events: readonly AfterActionEvent[]): Promise<void> {
    for (const event of events) await this.one(unit, after, event);
  }

  private async one(unit: Unit, { id: activationId, state }: Stored<AfterAction>, event: AfterActionEvent): Promise<void> {
    if (event.type === 'after-action.improvement-undertaken') {
      const { id, ownerDeskId, dueAt } = event.data.improvement;
      await this.obligations.open(unit, {
        act: 'do-improvement',
        subject: { kind: 'improvement', id, of: activationId },
        caseId: null,
        deskId: ownerDeskId,
        counterpartDeskId: state.sides.find(({ country }) => country === event.data.by.country)?.deskId ?? null,
        lifeSafety: false,
        ladder: 'do-improvement',
        limitMinutes: Math.max(1, minutesBetween(unit.now, dueAt)),
      });
    }
    if (event.type === 'after-action.improvement-done')
      await this.obligations.meet(unit, { subjectId: event.data.improvementId });
    if (event.type === 'after-action.improvement-dropped')
      await this.obligations.cancel(unit, { subjectId: event.data.improvementId, because: 'improvement-dropped' });
  }
}
