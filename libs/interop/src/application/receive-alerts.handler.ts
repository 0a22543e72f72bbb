import { BorderSetting } from '#border';
import { DomainError, type AlertId, type DeskId, type RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { CapAlert } from '../domain/cap/alert.js';
import { referenceText } from '../domain/cap/alert.js';
import { alertFacts, type AlertFacts, endAlert, isPressing, type KeptAlert, receiveAlert } from '../domain/cap/kept-alert.js';
import type { CrossingAt } from '../domain/cap/touched-crossings.js';
import { KeptAlertsRepository } from './kept-alerts.repository.js';
import { readAlerts } from './read-alerts.js';

/** One envelope carries a handful. */
const MOST = 20;

export interface ReceivedAlert extends Stored<KeptAlert> {
  readonly alert: CapAlert;
  /** It was here already: nothing was written. */
  readonly known: boolean;
}

/** Takes in the alerts of a file. What another alert of the same sender says of an earlier one ends that one in the same transaction. */
@Injectable()
export class ReceiveAlerts {
  constructor(
    private readonly runner: CommandRunner,
    private readonly alerts: KeptAlertsRepository,
    private readonly setting: BorderSetting,
  ) {}

  /** @throws DomainError alert-* */
  async execute(ctx: RequestContext, bytes: Uint8Array): Promise<readonly ReceivedAlert[]> {
    const found = readAlerts(bytes);
    if (found.length > MOST) throw new DomainError('alert-too-many', { most: MOST });
    const { deskId, userId } = ctx.actor;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const how = { digest, byDeskId: deskId, by: userId, crossings: this.crossings() };
    return this.runner.run(ctx, async (unit) => {
      const received: ReceivedAlert[] = [];
      // One after the other: an envelope may carry an alert and what ends it.
      for (const alert of found) received.push(await this.receive(unit, alert, alertFacts(alert, how)));
      return received;
    });
  }

  private async receive(unit: Unit, alert: CapAlert, facts: AlertFacts): Promise<ReceivedAlert> {
    await this.alerts.queueFor(unit.tx, facts.sender);
    const known = await this.alerts.byReference(unit.tx, facts.reference);
    if (known) return { ...known, alert, known: true };
    const after = await this.alerts.namedBy(unit.tx, facts.reference, facts.sender);
    const id = newId<'Alert'>() satisfies AlertId;
    const stored = await unit.create(this.alerts, id, receiveAlert(facts, this.hearers(facts), after, unit.now));
    this.alerts.keepDocument(unit.tx, id, alert, alert.references);
    for (const reference of alert.references) {
      const ended = await this.alerts.byReference(unit.tx, referenceText(reference));
      if (ended) await unit.change(this.alerts, ended.id, (state) => endAlert(state, facts, unit.now));
    }
    return { ...stored, alert, known: false };
  }

  private crossings(): CrossingAt[] {
    return this.setting.crossings().flatMap(({ id, point, planned }) => (point && !planned ? [{ id, point }] : []));
  }

  private hearers(facts: AlertFacts): DeskId[] {
    if (!isPressing(facts)) return [];
    return [...new Set(facts.touches.flatMap(({ id }) => this.setting.hearers(this.setting.crossing(id))))];
  }
}
