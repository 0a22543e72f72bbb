import { Obligations } from '#escalation';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { AfterActionEvent } from '../domain/after-action.js';
import type { Cite } from '../domain/edition.js';
import { metByEdition } from '../domain/improvements.js';
import { AfterActionsRepository } from './after-actions.repository.js';

/** An edition has come into force: the improvements that it cites are done, in the same transaction. */
@Injectable()
export class MeetImprovements {
  constructor(
    private readonly afterActions: AfterActionsRepository,
    private readonly obligations: Obligations,
  ) {}

  async by(unit: Unit, cites: readonly Cite[], edition: number): Promise<void> {
    const ordered = cites.toSorted((one, other) => (one.activationId < other.activationId ? -1 : 1));
    for (const { activationId, improvementId } of ordered) {
      if (!(await this.afterActions.has(unit.tx, activationId))) continue;
      let events: readonly AfterActionEvent[] = [];
      await unit.change(
        this.afterActions,
        activationId,
        (state) => (events = metByEdition(state, { improvementId, text: String(edition) }, unit.now)),
      );
      if (events.length > 0) await this.obligations.meet(unit, { subjectId: improvementId });
    }
  }
}
