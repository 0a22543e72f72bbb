import { DirectoryQueries } from '#directory';
import { DomainError, type CorridorId, type CrossingId, type DeskId, type RequestContext } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { refuseNotice } from '../domain/early-notice.errors.js';
import { isPartyTo, type EarlyNotice } from '../domain/early-notice.js';
import type { Giver, Officer } from '../domain/give-notice.js';
import { EarlyNoticesRepository } from './early-notices.repository.js';

export const officerOf = ({ actor }: RequestContext): Officer => ({ deskId: actor.deskId, userId: actor.userId });

export const giverOf = ({ actor }: RequestContext): Giver => {
  const { deskId, userId, agencyId, country } = actor;
  return { deskId, userId, agencyId, country };
};

/** Whom a notice reaches, and whether the one who acts knows of it. */
@Injectable()
export class NoticeSetting {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly notices: EarlyNoticesRepository,
  ) {}

  /**
   * Named desks and every active desk of the corridor, on both sides of the line.
   * @throws DomainError early-notice-desk-unknown, early-notice-corridor-unknown, early-notice-crossing-unknown
   */
  recipients(desks: readonly DeskId[], corridorId: CorridorId | null): DeskId[] {
    const snapshot = this.directory.snapshot();
    desks.forEach((id, index) => {
      if (!snapshot.desks.get(id)?.active) throw refuseNotice('early-notice-desk-unknown', { desk: id }, `/desks/${index}`);
    });
    if (corridorId === null) return [...desks];
    if (!snapshot.corridors.has(corridorId))
      throw refuseNotice('early-notice-corridor-unknown', { corridor: corridorId }, '/corridor');
    const along = [...snapshot.desks.values()].filter((desk) => desk.active && desk.corridorId === corridorId);
    return [...desks, ...along.map(({ id }) => id)];
  }

  /** @throws DomainError early-notice-crossing-unknown */
  mustKnowCrossing(crossingId: CrossingId | null): void {
    if (crossingId !== null && !this.directory.snapshot().crossings.has(crossingId))
      throw refuseNotice('early-notice-crossing-unknown', { crossing: crossingId }, '/crossingId');
  }

  /** Locks a notice that the actor's desk knows of. @throws DomainError not-found, version-stale */
  async hold(unit: Unit, ctx: RequestContext, id: string, expectedVersion: number | undefined): Promise<Stored<EarlyNotice>> {
    const held = await unit.load(this.notices, id);
    if (!isPartyTo(held.state, ctx.actor.deskId)) throw new DomainError('not-found');
    if (expectedVersion !== undefined && expectedVersion !== held.version)
      throw new DomainError('version-stale', { expected: expectedVersion, actual: held.version });
    return held;
  }
}
