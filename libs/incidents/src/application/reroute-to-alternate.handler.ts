import { DirectoryQueries } from '#directory';
import type { CaseId, DeskId, ObligationId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Case } from '../domain/case.js';
import { Cases } from './cases.js';

export interface RerouteToAlternateCommand {
  readonly caseId: CaseId;
  /** The obligation that nobody answered. */
  readonly obligationId: ObligationId;
  /** Its debtor: only as long as this desk leads and has not acknowledged is there anything to route around. */
  readonly silentDeskId: DeskId;
}

/** A desk that does not answer is routed around, recorded, with a new clock for whoever leads next. */
@Injectable()
export class RerouteToAlternateHandler {
  constructor(
    private readonly cases: Cases,
    private readonly directory: DirectoryQueries,
  ) {}

  /** Nothing happens when the desk answered meanwhile, or when nobody is left to route to. @throws DomainError not-found */
  async perform(unit: Unit, { caseId, obligationId, silentDeskId }: RerouteToAlternateCommand): Promise<void> {
    const { state } = await this.cases.lock(unit, caseId);
    const { lead, progress } = state;
    if (lead.deskId !== silentDeskId || lead.acknowledgedAt || progress.state === 'closed') return;
    const toDeskId = this.alternateOf(state);
    if (toDeskId)
      await this.cases.transferLead(unit, caseId, { toDeskId, by: 'reroute', causeId: obligationId, kind: 'reroute' });
  }

  /** The alternates that routing named when the case was filed come first, then the desk's own of today. */
  private alternateOf({ lead, routing }: Case): DeskId | null {
    const { desks } = this.directory.snapshot();
    const own = desks.get(lead.deskId)?.alternateDeskId;
    const candidates = [...routing.alternates, ...(own ? [own] : [])];
    return candidates.find((deskId) => deskId !== lead.deskId && desks.get(deskId)?.active) ?? null;
  }
}
