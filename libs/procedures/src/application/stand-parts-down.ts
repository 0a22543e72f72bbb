import type { ActivationId } from '#kernel';
import type { Unit } from '#ledger';
import { Obligations } from '#escalation';
import { Injectable } from '@nestjs/common';
import { standDownResource } from '../domain/move-resources.js';
import { ResourceRequestsRepository } from './activation-parts.repository.js';

/** When an activation ends, what was asked for and has not arrived is awaited no more. Statements and reports live on: the end itself is reported. */
@Injectable()
export class StandPartsDown {
  constructor(
    private readonly resources: ResourceRequestsRepository,
    private readonly obligations: Obligations,
  ) {}

  /** The activation is locked, so nobody asks for more meanwhile. */
  async execute(unit: Unit, activationId: ActivationId): Promise<void> {
    const awaited = await this.resources.awaited(unit.tx, activationId);
    for (const { id } of awaited) await this.obligations.cancel(unit, { subjectId: id, because: 'activation-ended' });
    await unit.changeMany(
      this.resources,
      awaited.map((stored) => ({ stored, events: standDownResource(stored.state, unit.now) })),
    );
  }
}
