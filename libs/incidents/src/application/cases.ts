import { DirectoryQueries } from '#directory';
import { type CaseId, type Context, type CountryCode, type DeskId, DomainError, type HandoffId, isPerson } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { type Case, desksOf, type JointDesk } from '../domain/case.js';
import { refuseCase } from '../domain/case.errors.js';
import type { OfferEnd } from '../domain/case-events.js';
import { type ActingDesk, mustNotBeClosed } from '../domain/case.rules.js';
import { joinByHandoff } from '../domain/add-participant.js';
import { closeOffer } from '../domain/close-offer.js';
import { moveLead, type MoveLead } from '../domain/move-lead.js';
import { openConflict } from '../domain/open-conflict.js';
import { openOffer } from '../domain/open-offer.js';
import { actingPerson, deskOf } from './acting-desk.js';
import { CaseClocks } from './case-clocks.js';
import { type CaseHolder, CasesRepository, type PacketFacts } from './cases.repository.js';

/** The face of a case for contexts above: inside their transaction, the case locked first. */
@Injectable()
export class Cases {
  constructor(
    private readonly repository: CasesRepository,
    private readonly directory: DirectoryQueries,
    private readonly clocks: CaseClocks,
  ) {}

  /** Locks the case. @throws DomainError not-found, also when the acting desk may not see it; version-stale */
  async lock(unit: Unit, caseId: CaseId, expectedVersion?: number): Promise<Stored<Case>> {
    const stored = await unit.load(this.repository, caseId);
    await this.mustSee(unit, stored);
    return unit.change(this.repository, caseId, () => [], expectedVersion);
  }

  /**
   * Moves the lead with custody, visibility and what is owed.
   * @throws DomainError not-found, case-desk-unknown, case-closed, case-led-already
   */
  async transferLead(
    unit: Unit,
    caseId: CaseId,
    { toDeskId, ...cause }: Omit<MoveLead, 'to'> & { readonly toDeskId: DeskId },
  ): Promise<Stored<Case>> {
    await this.lock(unit, caseId);
    const to = this.desk(toDeskId);
    const moved = await unit.change(this.repository, caseId, (state) => moveLead(state, { ...cause, to }, unit.now));
    await this.clocks.leadMoved(unit, moved.state);
    return moved;
  }

  /** @throws DomainError not-found, case-closed, case-lead-moved, case-lead-only, case-offer-open */
  async openOffer(unit: Unit, caseId: CaseId, handoffId: HandoffId): Promise<void> {
    await this.lock(unit, caseId);
    const by = deskOf(actingPerson(unit.ctx));
    await unit.change(this.repository, caseId, (state) => openOffer(state, by, handoffId, unit.now));
  }

  /** Ends the open offer and tells how many came back since the lead last moved. @throws DomainError not-found, case-offer-not-open */
  async closeOffer(unit: Unit, caseId: CaseId, handoffId: HandoffId, how: OfferEnd): Promise<{ readonly bounces: number }> {
    await this.lock(unit, caseId);
    const { state } = await unit.change(this.repository, caseId, (held) => closeOffer(held, handoffId, how, unit.now));
    return { bounces: state.bounces };
  }

  /**
   * Keeps the case from closing until `release`: for what is open beyond it and may be seen by fewer desks than the case.
   * @throws DomainError not-found, case-closed
   */
  async hold(unit: Unit, caseId: CaseId, holder: CaseHolder): Promise<void> {
    mustNotBeClosed((await this.lock(unit, caseId)).state);
    await this.repository.hold(unit.tx, caseId, holder);
  }

  /** What held a case has ended. Whoever ends it need not see the case. */
  async release(unit: Unit, holder: CaseHolder): Promise<void> {
    await this.repository.release(unit.tx, holder);
  }

  /** Lets a desk read the case without a place on it. @throws DomainError not-found */
  async grantAccess(unit: Unit, caseId: CaseId, deskId: DeskId, because: string): Promise<void> {
    await this.lock(unit, caseId);
    await this.repository.grantAccess(unit.tx, caseId, deskId, because);
  }

  /** What a briefing is built from. @throws DomainError not-found */
  async packetFacts(unit: Unit, caseId: CaseId): Promise<PacketFacts> {
    const { state } = await this.lock(unit, caseId);
    return this.repository.packetFacts(unit.tx, state);
  }

  /** The desk works on the case beside its lead from now on. Nothing happens when it does so already. @throws DomainError not-found */
  async join(unit: Unit, caseId: CaseId, deskId: DeskId): Promise<void> {
    await this.lock(unit, caseId);
    await unit.change(this.repository, caseId, (state) => joinByHandoff(state, deskId, unit.now));
  }

  /**
   * Brings the case before the joint desks of both countries with a clock. Nothing happens when it is there already.
   * @throws DomainError not-found, case-closed, case-joint-desks-missing
   */
  async requestArbitration(
    unit: Unit,
    caseId: CaseId,
    { kind, claimants }: { readonly kind: 'positive' | 'negative'; readonly claimants: readonly DeskId[] },
  ): Promise<void> {
    const before = await this.lock(unit, caseId);
    const conflict = { id: newId(), kind, claimants, joint: this.jointDesks() };
    const after = await unit.change(this.repository, caseId, (state) => openConflict(state, conflict, unit.now));
    if (after.version > before.version) await this.clocks.arbitrationOpened(unit, after.state);
  }

  /** Every desk that sees the case now, and the one that leads it. @throws DomainError not-found */
  async seenBy(unit: Unit, caseId: CaseId): Promise<{ readonly lead: DeskId; readonly seenBy: readonly DeskId[] }> {
    const { state } = await this.lock(unit, caseId);
    return { lead: state.lead.deskId, seenBy: await this.repository.viewers(unit.tx, caseId) };
  }

  /** @throws DomainError case-desk-unknown */
  desk(deskId: DeskId): ActingDesk {
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk?.active) throw refuseCase('case-desk-unknown', { deskId });
    return { deskId, country: desk.country };
  }

  /** The desks that settle conflicts of jurisdiction, one of each country that has one. */
  jointDesks(): readonly JointDesk[] {
    const joint = [...this.directory.snapshot().desks.values()].filter((desk) => desk.joint && desk.active);
    return [...new Map<CountryCode, JointDesk>(joint.map(({ id, country }) => [country, { deskId: id, country }])).values()];
  }

  private async mustSee({ tx, ctx }: Unit, { id, state }: Stored<Case>): Promise<void> {
    const deskId = viewingDesk(ctx);
    if (deskId === null || desksOf(state).some((desk) => desk.deskId === deskId)) return;
    if (!(await this.repository.isVisibleTo(tx, id as CaseId, deskId))) throw new DomainError('not-found');
  }
}

/** The desk whose visibility counts; null for the engine, which acts on cases that its own rows name. */
const viewingDesk = ({ actor }: Context): DeskId | null => (isPerson(actor) ? actor.deskId : null);
