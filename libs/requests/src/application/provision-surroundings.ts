import { Obligations } from '#escalation';
import { Cases } from '#incidents';
import { type DeskId, DomainError, type DomainFault, type Instant, type ProvisionId } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { agreementFaults } from '../domain/form-check.js';
import { audienceOfProvision, type Provision, type ProvisionForm } from '../domain/provision.js';
import { ExchangeFacts } from './exchange-facts.js';
import { SecondPersonClock } from './second-person-clock.js';
import { ProvisionsRepository } from './provisions.repository.js';
import { officerOf } from './request-setting.js';

/** Which provision, as the caller last read it. */
export interface ProvisionTarget {
  readonly id: ProvisionId;
  readonly expectedVersion: number | undefined;
}

const LADDER = 'acknowledge-provision';

/** What surrounds a provision: its lock, its case, who is copied, and the acknowledgement that is owed. */
@Injectable()
export class ProvisionSurroundings {
  constructor(
    private readonly provisions: ProvisionsRepository,
    private readonly cases: Cases,
    private readonly obligations: Obligations,
    private readonly exchange: ExchangeFacts,
    private readonly secondPerson: SecondPersonClock,
  ) {}

  async lockCase(unit: Unit, { caseId }: ProvisionForm): Promise<void> {
    if (caseId !== null) await this.cases.lock(unit, caseId);
  }

  /** @throws DomainError not-found, also when the acting desk does not see it; version-stale */
  async hold(unit: Unit, { id, expectedVersion }: ProvisionTarget): Promise<Stored<Provision>> {
    const { state } = await unit.load(this.provisions, id);
    if (!audienceOfProvision(state).includes(officerOf(unit.ctx).deskId)) throw new DomainError('not-found');
    return unit.change(this.provisions, id, () => [], expectedVersion);
  }

  /** What is wrong with the agreement that is named; items are judged where they are kept. */
  faults(form: ProvisionForm, fromDeskId: DeskId, now: Instant): readonly DomainFault[] {
    return agreementFaults({ ...form, purpose: null }, this.exchange.ofForm(form, fromDeskId, now));
  }

  facts({ ctx, now }: Unit, { form, fromDeskId, toDeskId }: Provision) {
    const acknowledgeBy = this.obligations.foretell({ realm: ctx.realm, now }, toDeskId, LADDER);
    return { officer: officerOf(ctx), copies: this.exchange.copies(form, fromDeskId), acknowledgeBy };
  }

  /** It waits for a second person, by a clock that begins anew with each handing in. */
  async waits(unit: Unit, { id, state: { fromDeskId: deskId, lifeSafety } }: Stored<Provision>): Promise<void> {
    await this.secondPerson.stop(unit, id, 'written-anew');
    await this.secondPerson.start(unit, { subject: { kind: 'provision', id }, deskId, lifeSafety });
  }

  async sentBack(unit: Unit, id: ProvisionId): Promise<void> {
    await this.secondPerson.met(unit, id);
  }

  async withdrawn(unit: Unit, id: ProvisionId): Promise<void> {
    await this.secondPerson.stop(unit, id, 'provision-withdrawn');
  }

  /** Nobody has to release it any more; the receiving desk owes its acknowledgement. */
  async given(unit: Unit, { id, state }: Stored<Provision>): Promise<void> {
    await this.secondPerson.met(unit, id);
    const { toDeskId: deskId, fromDeskId: counterpartDeskId, lifeSafety } = state;
    const owed = { act: 'acknowledge-provision', caseId: null, deskId, counterpartDeskId, lifeSafety } as const;
    await this.obligations.open(unit, { ...owed, subject: { kind: 'provision', id }, ladder: LADDER });
  }

  async acknowledged(unit: Unit, id: ProvisionId): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id, act: 'acknowledge-provision' });
  }
}
