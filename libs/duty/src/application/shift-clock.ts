import { type ObligationAct, Obligations } from '#escalation';
import type { DeskId, Instant, Realm } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';

/** What a note may wait for. */
export type ShiftAct = Extract<ObligationAct, 'sign-shift-note' | 'countersign-shift-note' | 'settle-shift-dispute'>;

/** A note that waits has a clock like everything that waits; one at a time. */
@Injectable()
export class ShiftClock {
  constructor(private readonly obligations: Obligations) {}

  /** When it would be due if it waited for this from now on. */
  dueAt(at: { readonly realm: Realm; readonly now: Instant }, deskId: DeskId, act: ShiftAct): Instant {
    return this.obligations.foretell(at, deskId, act);
  }

  async start(unit: Unit, id: string, deskId: DeskId, act: ShiftAct): Promise<void> {
    const subject = { kind: 'shift-note', id } as const;
    await this.obligations.open(unit, { act, subject, caseId: null, deskId, lifeSafety: false, ladder: act });
  }

  /** What it waited for was done. */
  async met(unit: Unit, id: string): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id });
  }
}
