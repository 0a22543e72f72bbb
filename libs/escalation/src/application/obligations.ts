import { calendarOf, DirectoryQueries } from '#directory';
import type { DeskId, Instant, ObligationId } from '#kernel';
import type { Unit } from '#ledger';
import { newId } from '#platform/ids';
import { hasDuty, isPerson, type DutyCalendar } from '#kernel';
import { Injectable } from '@nestjs/common';
import { cancelObligation } from '../domain/cancel-obligation.js';
import { ladders, type LadderKey } from '../domain/ladders.js';
import { meetObligation } from '../domain/meet-obligation.js';
import type { Debt } from '../domain/debt.js';
import { dueTime, isPaused, type Obligation, type ObligationEvent } from '../domain/obligation.js';
import { refuseObligation } from '../domain/obligation.errors.js';
import { dueIfOpened, openObligation, takeOverObligation } from '../domain/open-obligation.js';
import { pauseObligation } from '../domain/pause-obligation.js';
import { resumeObligation } from '../domain/resume-obligation.js';
import { ObligationsStore, type Owed } from './obligations.store.js';

/** An act that somebody will owe, and by which ladder. */
export interface NewObligation extends Omit<Debt, 'country' | 'counterpartDeskId'> {
  readonly counterpartDeskId?: DeskId | null;
  readonly ladder: LadderKey;
  /** In place of the ladder's own limit, in its count. */
  readonly limitMinutes?: number;
}

export interface Opened {
  readonly id: ObligationId;
  readonly dueAt: Instant;
}

/**
 * The face of the engine for contexts above: what they owe rides in their own transaction. A context opens an obligation when an act
 * becomes owed and meets it when the act is done; the engine says `obligation.step-reached` in between and knows nothing else of it.
 */
@Injectable()
export class Obligations {
  constructor(
    private readonly store: ObligationsStore,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError obligation-desk-unknown, obligation-limit-unacceptable */
  async open(unit: Unit, obligation: NewObligation): Promise<Opened> {
    const [opened] = await this.openMany(unit, [obligation]);
    return opened as Opened;
  }

  /** Opens all in one statement. @throws DomainError obligation-desk-unknown, obligation-limit-unacceptable */
  async openMany(unit: Unit, obligations: readonly NewObligation[]): Promise<Opened[]> {
    const items = obligations.map((obligation) => ({ id: newId<'Obligation'>(), events: this.opening(unit, obligation) }));
    const opened = await unit.createMany(this.store, items);
    return opened.map(({ id, state }) => ({ id: id as ObligationId, dueAt: dueTime(state) as Instant }));
  }

  /** The act was done. Nothing happens when it is not owed. */
  async meet(unit: Unit, owed: Owed): Promise<void> {
    await this.change(unit, owed, (state) => meetObligation(state, unit.now));
  }

  /** The act is not owed any more: every act of the subject unless one is named. Nothing happens when none is owed. */
  async cancel(unit: Unit, { because, ...owed }: Owed & { readonly because: string }): Promise<void> {
    await this.change(unit, owed, (state) => cancelObligation(state, because, unit.now));
  }

  /** Stops the clock, on behalf of the desk that acts. @throws DomainError obligation-absent, obligation-already-paused */
  async pause(unit: Unit, { because, ...owed }: Owed & { readonly because: string }): Promise<void> {
    const { actor } = unit.ctx;
    const byDesk = isPerson(actor) ? actor.deskId : null;
    const changed = await this.change(unit, owed, (state) => pauseObligation(state, { because, byDesk }, unit.now));
    if (changed.length === 0) throw refuseObligation('obligation-absent', { act: owed.act ?? '' });
  }

  /** Lets the clocks run again and gives the earliest new due time. @throws DomainError obligation-absent, obligation-not-paused */
  async resume(unit: Unit, owed: Owed): Promise<{ dueAt: Instant }> {
    const changed = await this.change(unit, owed, (state) => resumeObligation(state, unit.now));
    const dueAt = changed
      .map((state) => dueTime(state) as Instant)
      .sort()
      .at(0);
    if (dueAt === undefined) throw refuseObligation('obligation-absent', { act: owed.act ?? '' });
    return { dueAt };
  }

  /**
   * A sign of life: what is owed again and again (`keep-working`) starts anew with its full time. Opens nothing when nothing is owed,
   * and leaves a paused clock alone.
   */
  async renew(unit: Unit, owed: Owed): Promise<void> {
    const running = (await this.lock(unit, owed)).filter(({ state }) => !isPaused(state));
    await unit.changeMany(
      this.store,
      running.map((stored) => ({ stored, events: meetObligation(stored.state, unit.now) })),
    );
    const again = running.map(({ state }) => this.openingAgain(unit, state));
    if (again.length > 0) await unit.createMany(this.store, again);
  }

  /**
   * Another desk owes the act from now on; its clock keeps its origin. What was owed by the desk before is not owed any more.
   * @throws DomainError obligation-desk-unknown
   */
  async handOver(
    unit: Unit,
    { toDeskId, because, ...owed }: Owed & { readonly toDeskId: DeskId; readonly because: string },
  ): Promise<void> {
    const found = await this.lock(unit, owed);
    await unit.changeMany(
      this.store,
      found.map((stored) => ({ stored, events: cancelObligation(stored.state, because, unit.now) })),
    );
    const to = { deskId: toDeskId, ...this.debtor(toDeskId) };
    const taken = found.map(({ state }) => ({ id: newId<'Obligation'>(), events: takeOverObligation(state, to, unit.now) }));
    if (taken.length > 0) await unit.createMany(this.store, taken);
  }

  /** When an act would be due if it became owed at `now`, by the same reckoning. Writes nothing. @throws DomainError obligation-desk-unknown */
  foretell(deskId: DeskId, ladder: LadderKey, now: Instant, limitMinutes?: number): Instant {
    return dueIfOpened(ladders[ladder], this.debtor(deskId).calendar, now, limitMinutes);
  }

  private openingAgain(unit: Unit, state: Obligation): { id: ObligationId; events: ObligationEvent[] } {
    const { key, limit } = state.ladder;
    return {
      id: newId<'Obligation'>(),
      events: this.opening(unit, { ...state, ladder: key as LadderKey, limitMinutes: limit.minutes }),
    };
  }

  private opening(unit: Unit, obligation: NewObligation): ObligationEvent[] {
    const { country, calendar } = this.debtor(obligation.deskId);
    const { ladder, counterpartDeskId = null } = obligation;
    return openObligation({ ...obligation, country, counterpartDeskId, ladder: ladders[ladder] }, calendar, unit.now);
  }

  private debtor(deskId: DeskId): { country: string; calendar: DutyCalendar } {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    if (!desk) throw refuseObligation('obligation-desk-unknown', { desk: deskId });
    const calendar = calendarOf(snapshot, desk);
    // A desk without any hours would never be late: its clock runs around the clock, and its ladder finds somebody.
    return { country: desk.country, calendar: hasDuty(desk.hours) ? calendar : { ...calendar, hours: { kind: 'always' } } };
  }

  /** Locks what is owed; the realm's time is read again, because the sweep may have held the rows meanwhile. */
  private async lock(unit: Unit, owed: Owed) {
    const [found] = await Promise.all([this.store.lockOpen(unit.tx, owed), unit.tx.refreshNow()]);
    return found;
  }

  private async change(unit: Unit, owed: Owed, decide: (state: Obligation) => ObligationEvent[]): Promise<Obligation[]> {
    const found = await this.lock(unit, owed);
    const changed = await unit.changeMany(
      this.store,
      found.map((stored) => ({ stored, events: decide(stored.state) })),
    );
    return changed.map(({ state }) => state);
  }
}
