import { DirectoryQueries } from '#directory';
import { Cases, desksOf, type Case } from '#incidents';
import { DomainError, isPerson, type CaseId, type Context, type DeskId, type HandoffId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { TakingFacts } from '../domain/accept-handoff.js';
import type { Handoff } from '../domain/handoff.js';
import type { Officer, OfferTerms } from '../domain/offer-terms.js';
import { HOLDING_CEILING } from '../domain/holding.js';
import type { OfferFacts, OfferHandoff } from '../domain/offer-handoff.js';
import { buildPacket, sealPacket, type SealedPacket } from '../domain/packet.js';
import { responseLimit } from '../domain/response-limit.js';
import { HandoffsRepository } from './handoffs.repository.js';

/** Who acts for which desk. @throws DomainError not-permitted for the engine: people offer and answer. */
export const officerOf = ({ actor }: Context): Officer => {
  if (!isPerson(actor)) throw new DomainError('not-permitted', { permission: 'handoff.answer' });
  return { deskId: actor.deskId, userId: actor.userId };
};

/** A handoff and its case, both locked by the unit. */
export interface Setting {
  readonly handoff: Stored<Handoff>;
  readonly onCase: Stored<Case>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What surrounds a decision on a handoff: the locks in the order of the product, the case as it stands, the directory. */
@Injectable()
export class HandoffSetting {
  constructor(
    private readonly handoffs: HandoffsRepository,
    private readonly cases: Cases,
    private readonly directory: DirectoryQueries,
  ) {}

  /**
   * Locks the case, then the handoff.
   * @throws DomainError not-found, also when the acting desk is neither of the two; version-stale
   */
  async hold(unit: Unit, id: HandoffId, expectedVersion?: number): Promise<Setting> {
    const onCase = await this.cases.lock(unit, await this.handoffs.caseOf(unit.tx, id));
    const { fromDeskId, toDeskId } = (await unit.load(this.handoffs, id)).state.offer;
    const { actor } = unit.ctx;
    if (isPerson(actor) && actor.deskId !== fromDeskId && actor.deskId !== toDeskId) throw new DomainError('not-found');
    return { handoff: await unit.change(this.handoffs, id, () => [], expectedVersion), onCase };
  }

  /** Locks the case alone. @throws DomainError not-found */
  async holdCase(unit: Unit, id: CaseId): Promise<Stored<Case>> {
    return this.cases.lock(unit, id);
  }

  /** What must be known before the lead offers the case. */
  offering({ ctx }: Unit, { state }: Stored<Case>, offering: OfferHandoff, respondWithin: number | null): OfferFacts {
    const target = offering.toDeskId && this.directory.snapshot().desks.get(offering.toDeskId);
    const lifeSafety = offering.lifeSafety || state.lifeSafety;
    return {
      offerer: officerOf(ctx),
      leadDeskId: state.lead.deskId,
      caseLifeSafety: state.lifeSafety,
      caseClosed: state.progress.state === 'closed',
      openOffer: state.openOffer !== null,
      label: state.handling.tlp,
      limit: responseLimit(lifeSafety, state.priority, respondWithin),
      target: target
        ? {
            active: target.active,
            hasTerminal: true,
            ceiling: HOLDING_CEILING[target.level],
            holdsCase: desksOf(state).some(({ deskId }) => deskId === target.id),
          }
        : null,
    };
  }

  async packet(unit: Unit, terms: OfferTerms, version: number): Promise<SealedPacket> {
    return sealPacket(buildPacket(await this.cases.packetFacts(unit, terms.caseId), terms), version, sha256);
  }

  /** What must be known before anybody takes the case over. `current`: the case's packet as it would be now, if known already. */
  async taking(unit: Unit, { handoff, onCase }: Setting, current?: SealedPacket): Promise<TakingFacts> {
    const { offer, packet } = handoff.state;
    const { hash } = current ?? (await this.packet(unit, offer, packet.version));
    return {
      officer: officerOf(unit.ctx),
      leadDeskId: onCase.state.lead.deskId,
      targetActive: offer.toDeskId === null || this.isActive(offer.toDeskId),
      packetHash: hash,
    };
  }

  isActive(deskId: DeskId): boolean {
    return this.directory.snapshot().desks.get(deskId)?.active ?? false;
  }
}
