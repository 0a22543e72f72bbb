import type { CaseId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { raisePriorityByLadder } from '../domain/change-priority.js';
import { CasesRepository } from './cases.repository.js';

/** A rung of a ladder raises the priority. Inside the transaction that takes the rung's event, so that it happens once. */
@Injectable()
export class RaisePriorityByLadderHandler {
  constructor(private readonly repository: CasesRepository) {}

  /** @throws DomainError not-found */
  async perform(unit: Unit, { caseId }: { readonly caseId: CaseId }): Promise<void> {
    await unit.change(this.repository, caseId, (state) => raisePriorityByLadder(state, unit.now));
  }
}
