import { Obligations, type NewObligation } from '#escalation';
import { type CountryCode, type DeskId, minutesBetween } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import type { ReportSeries } from '../domain/activation-parts.js';
import { levelOf, otherOf } from '../domain/keys.js';
import type { ResourceEvent } from '../domain/resource-request.events.js';
import type { ResourceRequest } from '../domain/resource-request.js';
import type { SituationReportEvent } from '../domain/situation-report.events.js';
import type { SituationReport } from '../domain/situation-report.js';
import type { StatementEvent } from '../domain/statement.events.js';
import type { Statement } from '../domain/statement.js';

export type PartEvent = SituationReportEvent | StatementEvent | ResourceEvent;

export const keyDesk = ({ keyDesks }: Activation, country: CountryCode): DeskId =>
  (keyDesks.find((key) => key.country === country) ?? keyDesks[0]!).deskId;

/** What a side owes to an audience, from now on. */
export const seriesOwed = (room: Activation, { id, country, deskId, everyMinutes }: ReportSeries): NewObligation => ({
  act: 'publish-situation-report',
  subject: { kind: 'report-series', id },
  caseId: null,
  deskId,
  counterpartDeskId: keyDesk(room, country),
  lifeSafety: false,
  ladder: 'publish-situation-report',
  limitMinutes: everyMinutes,
});

/** Which answers are awaited about what an activation says and asks: read off the events, in the same transaction. */
@Injectable()
export class PartClocks {
  constructor(private readonly obligations: Obligations) {}

  /** @param after what the events have made of the part */
  async follow(unit: Unit, room: Activation, after: Stored<unknown>, events: readonly PartEvent[]): Promise<void> {
    for (const event of events) await this.followOne(unit, room, after, event);
  }

  private async followOne(unit: Unit, room: Activation, { id, state }: Stored<unknown>, event: PartEvent): Promise<void> {
    switch (event.type) {
      case 'situation-report.published':
        return this.reportPublished(unit, room, state as SituationReport);
      case 'statement.proposed':
        return this.statementProposed(unit, room, id, state as Statement);
      case 'statement.released':
      case 'statement.declined':
        return void (await this.obligations.meet(unit, { subjectId: id }));
      case 'statement.lapsed':
      case 'statement.withdrawn':
        return this.obligations.cancel(unit, { subjectId: id, because: 'statement-settled' });
      case 'resource-request.asked':
      case 'resource-request.offered':
      case 'resource-request.accepted':
      case 'resource-request.under-way':
      case 'resource-request.arrived':
      case 'resource-request.declined':
      case 'resource-request.withdrawn':
      case 'resource-request.stood-down':
        return this.resourceMoved(unit, room, id, state as ResourceRequest);
      default:
        return undefined;
    }
  }

  /** The next one is due one interval from now. A correction is no next one. */
  private async reportPublished(
    unit: Unit,
    room: Activation,
    { activationId, country, audience, replaces }: SituationReport,
  ): Promise<void> {
    const series = room.reportSeries.find((one) => one.country === country && one.audience === audience);
    if (!series || replaces || room.ended) return;
    await this.obligations.meet(unit, { subjectId: series.id });
    const owed = seriesOwed(room, series);
    await this.obligations.open(unit, { ...owed, subject: { ...owed.subject, of: activationId } });
  }

  private async statementProposed(
    unit: Unit,
    room: Activation,
    id: string,
    { activationId, country, proposal }: Statement,
  ): Promise<void> {
    if (!proposal) return;
    await this.obligations.open(unit, {
      act: 'confirm-statement',
      subject: { kind: 'statement', id, of: activationId },
      caseId: null,
      deskId: keyDesk(room, otherOf(room, country)),
      counterpartDeskId: proposal.by.deskId,
      lifeSafety: false,
      ladder: 'confirm-statement',
      limitMinutes: minutesBetween(unit.now, proposal.confirmBy),
    });
  }

  /** Who has the next word: who was asked, who asked, or who is to bring it. What was owed before is met by what was done, or not owed any more. */
  private async resourceMoved(unit: Unit, room: Activation, id: string, request: ResourceRequest): Promise<void> {
    const { state, need, asked, answerBy, acceptBy, arrivesAt } = request;
    const lost = state === 'declined' || state === 'withdrawn' || state === 'stood-down';
    if (lost && state !== 'declined') await this.obligations.cancel(unit, { subjectId: id, because: 'resource-settled' });
    else await this.obligations.meet(unit, { subjectId: id });
    const crisis = room.countries.some((country) => levelOf(room, country) === 'crisis');
    const common = {
      subject: { kind: 'resource-request', id, of: request.activationId },
      caseId: null,
      lifeSafety: crisis,
    } as const;
    const within = (at: string | null) => Math.max(1, minutesBetween(unit.now, (at ?? unit.now) as typeof unit.now));
    const helper = { deskId: need.fromDeskId, counterpartDeskId: asked.deskId };
    const owed: Partial<Record<ResourceRequest['state'], NewObligation>> = {
      asked: {
        ...common,
        ...helper,
        act: 'answer-resource-request',
        ladder: 'answer-resource-request',
        limitMinutes: within(answerBy),
      },
      offered: {
        ...common,
        act: 'settle-resource-offer',
        deskId: asked.deskId,
        counterpartDeskId: need.fromDeskId,
        ladder: 'settle-resource-offer',
        limitMinutes: within(acceptBy),
      },
      accepted: { ...common, ...helper, act: 'deliver-resource', ladder: 'deliver-resource', limitMinutes: within(arrivesAt) },
      'under-way': { ...common, ...helper, act: 'deliver-resource', ladder: 'deliver-resource', limitMinutes: within(arrivesAt) },
    };
    const next = owed[state];
    if (next) await this.obligations.open(unit, next);
  }
}
