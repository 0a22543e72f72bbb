import { calendarOf, DirectoryQueries } from '#directory';
import type { DeskId, Instant, ObligationId } from '#kernel';
import type { Unit } from '#ledger';
import { newId } from '#platform/ids';
import { isPerson, type DutyCalendar, type Realm } from '#kernel';
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
import { LaddersInForce } from './ladders-in-force.js';
import { ObligationsStore, type Owed } from './obligations.store.js';
import { reckoningOf } from './reckoning.js';

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

/** What meeting an act says of what comes after it. */
export interface Met {
  /** How long an acknowledgement holds without a sign of work, by the ladder that it was owed by; null when that ladder leaves it open. */
  readonly acknowledgementMinutes: number | null;
}

type InForce = Pick<LaddersInForce, 'of'>;

/**
 * The face of the engine for contexts above: what they owe rides in their own transaction. A context opens an obligation when an act
 * becomes owed and meets it when the act is done; the engine says `obligation.step-reached` in between and knows nothing else of it.
 */
@Injectable()
export class Obligations {
  constructor(
    private readonly store: ObligationsStore,
    private readonly directory: DirectoryQueries,
    private readonly ladders: LaddersInForce,
  ) {}

  /** @throws DomainError obligation-desk-unknown, obligation-limit-unacceptable */
  async open(unit: Unit, obligation: NewObligation): Promise<Opened> {
    const [opened] = await this.openMany(unit, [obligation]);
    return opened as Opened;
  }

  /** Opens all in one statement. @throws DomainError obligation-desk-unknown, obligation-limit-unacceptable */
  async openMany(unit: Unit, obligations: readonly NewObligation[]): Promise<Opened[]> {
    const inForce = await this.ladders.take(unit.tx);
    const items = obligations.map((obligation) => ({
      id: newId<'Obligation'>(),
      events: this.opening(unit, inForce, obligation),
    }));
    const opened = await unit.createMany(this.store, items);
    return opened.map(({ id, state }) => ({ id: id as ObligationId, dueAt: dueTime(state) as Instant }));
  }

  /** The act was done. Nothing happens when it is not owed. */
  async meet(unit: Unit, owed: Owed): Promise<Met> {
    const [met] = await this.change(unit, owed, (state) => meetObligation(state, unit.now));
    return { acknowledgementMinutes: met?.ladder.acknowledgementMinutes ?? null };
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
    if (running.length === 0) return;
    const inForce = await this.ladders.take(unit.tx);
    await unit.createMany(
      this.store,
      running.map(({ state }) => this.openingAgain(unit, inForce, state)),
    );
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

  /**
   * When an act would be due if it became owed now, by the ladder in force and the same reckoning. Writes nothing.
   * @throws DomainError obligation-desk-unknown
   */
  foretell({ realm, now }: { readonly realm: Realm; readonly now: Instant }, deskId: DeskId, key: LadderKey): Instant {
    const { country, calendar } = this.debtor(deskId);
    return dueIfOpened(this.ladders.of(realm, key, { deskId, country }), calendar, now);
  }

  /** The same for what says its own time: then no edition has a word in it. @throws DomainError obligation-desk-unknown */
  foretellWithin(deskId: DeskId, key: LadderKey, now: Instant, limitMinutes: number): Instant {
    return dueIfOpened(ladders[key], this.debtor(deskId).calendar, now, limitMinutes);
  }

  /** A limit that was given for the act stays with it; the rest is as the ladder in force has it now. */
  private openingAgain(unit: Unit, inForce: InForce, state: Obligation): { id: ObligationId; events: ObligationEvent[] } {
    const { key, limit, limitGiven } = state.ladder;
    const again = { ...state, ladder: key as LadderKey, ...(limitGiven && { limitMinutes: limit.minutes }) };
    return { id: newId<'Obligation'>(), events: this.opening(unit, inForce, again) };
  }

  private opening(unit: Unit, inForce: InForce, obligation: NewObligation): ObligationEvent[] {
    const { deskId, ladder: key, counterpartDeskId = null } = obligation;
    const { country, calendar } = this.debtor(deskId);
    const ladder = inForce.of(unit.tx.realm, key, { deskId, country });
    return openObligation({ ...obligation, country, counterpartDeskId, ladder }, calendar, unit.now);
  }

  private debtor(deskId: DeskId): { country: string; calendar: DutyCalendar } {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    if (!desk) throw refuseObligation('obligation-desk-unknown', { desk: deskId });
    return { country: desk.country, calendar: reckoningOf(calendarOf(snapshot, desk)) };
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
