import { Obligations } from '#escalation';
import { type ChaseId, DomainError, type ItemId, type RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Officer } from '../domain/change-item.js';
import { acknowledgeChase, type Chase, type ChaseKind, openChase } from '../domain/chase.js';
import type { Item } from '../domain/item.js';
import type { RecallReason } from '../domain/item.events.js';
import { officerOf } from './acting.js';
import { ChasesRepository } from './chases.repository.js';

/** Corrections and recalls on their way: each desk that ever had the item owes an acknowledgement. */
@Injectable()
export class Chases {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ChasesRepository,
    private readonly obligations: Obligations,
  ) {}

  /** Under the lock of the item, so that no desk comes to hold it unseen between. */
  async open(
    unit: Unit,
    chaseId: ChaseId,
    { id, state }: Stored<Item>,
    by: Officer,
    what: { readonly kind: ChaseKind; readonly because: RecallReason },
  ): Promise<Stored<Chase>> {
    const recipientDeskIds = state.holders.map(({ deskId }) => deskId);
    const opened = {
      ...what,
      itemId: id as ItemId,
      originatorDeskId: state.originator.deskId,
      edition: what.kind === 'correction' ? state.edition : null,
      recipientDeskIds,
    };
    const chase = await unit.create(this.repository, chaseId, openChase(opened, by.userId, unit.now));
    await this.obligations.openMany(
      unit,
      recipientDeskIds.map((deskId) => ({
        act: 'acknowledge-chase',
        subject: { kind: 'chase', id: chaseId },
        caseId: null,
        deskId,
        counterpartDeskId: opened.originatorDeskId,
        lifeSafety: what.because === 'source-at-risk',
        ladder: 'acknowledge-chase',
        ...(what.because === 'source-at-risk' && { limitMinutes: 60 }),
      })),
    );
    return chase;
  }

  /** Acknowledging twice is acknowledging once. @throws DomainError not-found, chase-not-yours */
  async acknowledge(ctx: RequestContext, id: ChaseId): Promise<Stored<Chase>> {
    const by = officerOf(ctx);
    return this.runner.run(ctx, async (unit) => {
      const { state } = await unit.load(this.repository, id);
      const isParty = state.originatorDeskId === by.deskId || state.receipts.some(({ deskId }) => deskId === by.deskId);
      if (!isParty) throw new DomainError('not-found');
      const acknowledged = await unit.change(this.repository, id, (chase) => acknowledgeChase(chase, by, unit.now));
      await this.obligations.meet(unit, { subjectId: id, act: 'acknowledge-chase', deskId: by.deskId });
      return acknowledged;
    });
  }
}
