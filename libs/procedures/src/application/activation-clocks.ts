import { Obligations, type NewObligation } from '#escalation';
import { type DeskId, minutesBetween } from '#kernel';
import type { Stored, Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import type { ActivationEvent, ActivationEventOf } from '../domain/activation.events.js';
import type { AgencyPlace, Ask, Step } from '../domain/activation-parts.js';
import { openAfterAction } from '../domain/review-activation.js';
import { AfterActionsRepository } from './after-actions.repository.js';
import { otherOf, rankOf, levelOf } from '../domain/keys.js';
import { keyDesk, seriesOwed } from './part-clocks.js';

type Of<Type extends ActivationEvent['type']> = ActivationEventOf<Type>['data'];

/** Desks of an alert have a quarter of an hour in a crisis, else half an hour. */
const ALERT_MINUTES = { crisis: 15, calmer: 30 } as const;

/** Who owes what in an activation: read off its own events, in the same transaction. */
@Injectable()
export class ActivationClocks {
  constructor(
    private readonly afterActions: AfterActionsRepository,
    private readonly obligations: Obligations,
  ) {}

  /** @param after what the events have made of it */
  async follow(unit: Unit, after: Stored<Activation>, events: readonly ActivationEvent[]): Promise<void> {
    for (const event of events) await this.followOne(unit, after, event);
  }

  private async followOne(unit: Unit, after: Stored<Activation>, event: ActivationEvent): Promise<void> {
    switch (event.type) {
      case 'activation.asked':
        return this.asked(unit, after, event.data.ask);
      case 'activation.ask-settled':
        return this.settled(unit, after, event.data);
      case 'activation.level-entered':
        return this.entered(unit, after, event.data);
      case 'activation.steps-changed':
        return this.stepsChanged(unit, after, event.data);
      case 'activation.step-done':
      case 'activation.step-skipped':
        return void (await this.obligations.meet(unit, { subjectId: event.data.stepId }));
      case 'activation.agency-answered':
        return this.alertAnswered(unit, after, event.data.deskId);
      case 'activation.orders-conflict':
        return this.conflictFound(unit, after, event.data);
      case 'activation.conflict-agreed':
      case 'activation.conflict-gone':
        return this.conflictMoved(unit, after, event.data.conflictId);
      case 'activation.ended':
        return this.ended(unit, after, event.data);
      case 'activation.reviewed':
        return void (await this.obligations.meet(unit, { subjectId: event.data.reviewId }));
      default:
        return undefined;
    }
  }

  private async asked(unit: Unit, { id, state }: Stored<Activation>, { by, want, emergency, confirmBy }: Ask): Promise<void> {
    const owed = { subjectId: id, act: 'confirm-activation' } as const;
    await this.obligations.cancel(unit, { ...owed, because: 'ask-superseded' });
    const limitMinutes = minutesBetween(unit.now, confirmBy);
    await this.obligations.open(unit, {
      act: 'confirm-activation',
      subject: { kind: 'activation', id, of: id },
      caseId: null,
      deskId: keyDesk(state, otherOf(state, by.country)),
      counterpartDeskId: by.deskId,
      lifeSafety: emergency,
      ladder: emergency && want !== 'end' ? 'confirm-activation-emergency' : 'confirm-activation',
      limitMinutes,
    });
  }

  /** A raise that nobody confirmed in time is owed all the same: a late key still counts. Coming down and ending are asked anew. */
  private async settled(
    unit: Unit,
    { id, state }: Stored<Activation>,
    { how, number }: Of<'activation.ask-settled'>,
  ): Promise<void> {
    const owed = { subjectId: id, act: 'confirm-activation' } as const;
    const ask = state.settledAsks.find((each) => each.number === number);
    if (how === 'confirmed' || how === 'declined') return void (await this.obligations.meet(unit, owed));
    const raised = ask && ask.want !== 'end' && rankOf(ask.want) > rankOf(levelOf(state, otherOf(state, ask.by.country)));
    if (how === 'lapsed' && raised) return;
    await this.obligations.cancel(unit, { ...owed, because: `ask-${how}` });
  }

  private async entered(unit: Unit, { id, state }: Stored<Activation>, data: Of<'activation.level-entered'>): Promise<void> {
    if (state.state === 'joint') await this.obligations.meet(unit, { subjectId: id, act: 'confirm-activation' });
    const open = data.steps.filter((step) => step.state === 'open').map((step) => this.stepOwed(state, step));
    const alerts = data.alerted.filter(({ deskId }) => deskId !== data.by.deskId).map((place) => this.alertOwed(state, place));
    await this.openMany(unit, id, [...open, ...alerts]);
    await this.cadenceChanged(unit, { id, state }, data);
  }

  /** Another level, another cadence: the first report is due one interval after it began. */
  private async cadenceChanged(
    unit: Unit,
    { id, state }: Pick<Stored<Activation>, 'id' | 'state'>,
    { reports, reportsEnded }: Of<'activation.level-entered'>,
  ): Promise<void> {
    for (const subjectId of [...reports.map((series) => series.id), ...reportsEnded])
      await this.obligations.cancel(unit, { subjectId, because: 'level-changed' });
    const owed = reports.map((series) => seriesOwed(state, series));
    await this.openMany(unit, id, owed);
  }

  private stepOwed(state: Activation, { id, deskId, country, lifeSafety, minutes }: Step): NewObligation {
    return {
      act: 'do-step',
      subject: { kind: 'activation-step', id },
      caseId: null,
      deskId,
      counterpartDeskId: keyDesk(state, country),
      lifeSafety,
      ladder: lifeSafety ? 'do-step-life-safety' : 'do-step',
      // What is due at once is due a minute from now: a clock without length warns of nothing.
      limitMinutes: Math.max(1, minutes),
    };
  }

  private alertOwed(state: Activation, { alertId, deskId, country }: AgencyPlace): NewObligation {
    const crisis = levelOf(state, country) === 'crisis';
    return {
      act: 'answer-alert',
      subject: { kind: 'activation-alert', id: alertId },
      caseId: null,
      deskId,
      counterpartDeskId: keyDesk(state, country),
      lifeSafety: crisis,
      ladder: 'answer-alert',
      limitMinutes: crisis ? ALERT_MINUTES.crisis : ALERT_MINUTES.calmer,
    };
  }

  private async stepsChanged(
    unit: Unit,
    { id, state }: Stored<Activation>,
    { opened, setAside }: Of<'activation.steps-changed'>,
  ): Promise<void> {
    for (const subjectId of setAside) await this.obligations.cancel(unit, { subjectId, because: 'step-set-aside' });
    const open = state.steps.filter((step) => opened.includes(step.id)).map((step) => this.stepOwed(state, step));
    await this.openMany(unit, id, open);
  }

  private async alertAnswered(unit: Unit, { state }: Stored<Activation>, deskId: DeskId): Promise<void> {
    const place = state.agencies.find((each) => each.deskId === deskId);
    if (place) await this.obligations.meet(unit, { subjectId: place.alertId });
  }

  private async conflictFound(
    unit: Unit,
    { id, state }: Stored<Activation>,
    { conflict }: Of<'activation.orders-conflict'>,
  ): Promise<void> {
    const owed = conflict.countries.map((country): NewObligation => ({
      act: 'settle-orders',
      subject: { kind: 'order-conflict', id: conflict.id },
      caseId: null,
      deskId: keyDesk(state, country),
      counterpartDeskId: keyDesk(state, otherOf(state, country)),
      lifeSafety: levelOf(state, country) === 'crisis',
      ladder: 'settle-orders',
    }));
    await this.openMany(unit, id, owed);
  }

  private async conflictMoved(unit: Unit, { state }: Stored<Activation>, conflictId: string): Promise<void> {
    const conflict = state.conflicts.find(({ id }) => id === conflictId);
    if (!conflict) return;
    if (conflict.settledAt !== null) return void (await this.obligations.meet(unit, { subjectId: conflictId }));
    const said = conflict.agreed.at(-1);
    if (said) await this.obligations.meet(unit, { subjectId: conflictId, deskId: keyDesk(state, said.country) });
  }

  private async ended(unit: Unit, { id, state }: Stored<Activation>, { reviews }: Of<'activation.ended'>): Promise<void> {
    const subjects = [
      id,
      ...state.steps.filter((step) => step.state === 'stood-down' && step.clockFrom !== null).map((step) => step.id),
      ...state.agencies.map(({ alertId }) => alertId),
      ...state.conflicts.filter(({ settledAt }) => settledAt === null).map((conflict) => conflict.id),
      ...state.reportSeries.map((series) => series.id),
    ];
    for (const subjectId of subjects) await this.obligations.cancel(unit, { subjectId, because: 'activation-ended' });
    const owed = reviews.map(({ id: reviewId, deskId, country, withinDays }): NewObligation => ({
      act: 'review-activation',
      subject: { kind: 'activation-review', id: reviewId },
      caseId: null,
      deskId,
      counterpartDeskId: keyDesk(state, otherOf(state, country)),
      lifeSafety: false,
      ladder: 'review-activation',
      limitMinutes: withinDays * 1440,
    }));
    await this.openMany(unit, id, owed);
    await unit.create(this.afterActions, id, openAfterAction(state, unit.now));
  }

  /** Each is found in the room of its activation. */
  private async openMany(unit: Unit, activationId: string, owed: readonly NewObligation[]): Promise<void> {
    const within = owed.map((one) => ({ ...one, subject: { ...one.subject, of: activationId } }));
    if (within.length > 0) await this.obligations.openMany(unit, within);
  }
}
