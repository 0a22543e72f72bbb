import { Cases } from '#incidents';
import { DomainError, type CaseId, type DeskId, type RequestContext } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refuseNotice } from '../domain/advance-notice.errors.js';
import type { AdvanceNotice } from '../domain/advance-notice.js';
import { AdvanceNoticesRepository } from './advance-notices.repository.js';

/** The case and the activation that a notice is announced for: the announcing desk must know of both. */
@Injectable()
export class AnnouncedWorld {
  constructor(
    private readonly cases: Cases,
    private readonly notices: AdvanceNoticesRepository,
  ) {}

  /** @returns desks that sit in the activation. @throws DomainError advance-notice-case-unknown, advance-notice-activation-unknown */
  async mustKnow(
    unit: Unit,
    { actor }: RequestContext,
    { caseId, activationId }: Pick<AdvanceNotice, 'caseId' | 'activationId'>,
  ): Promise<readonly DeskId[]> {
    if (caseId !== null) await this.mustSeeCase(unit, caseId);
    if (activationId === null) return [];
    const sitting = await this.notices.seatedIn(unit.tx, activationId);
    if (!sitting?.includes(actor.deskId)) throw refuseNotice('advance-notice-activation-unknown', {}, '/activationId');
    return sitting;
  }

  private async mustSeeCase(unit: Unit, caseId: CaseId): Promise<void> {
    try {
      await this.cases.lock(unit, caseId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found')
        throw refuseNotice('advance-notice-case-unknown', {}, '/caseId');
      throw error;
    }
  }
}
