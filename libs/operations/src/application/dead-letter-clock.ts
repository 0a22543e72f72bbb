import type { DeskId } from '#kernel';
import type { Unit } from '#ledger';
import { Obligations } from '#escalation';
import { Injectable } from '@nestjs/common';
import type { DeadLetter } from '../domain/dead-letter.js';

/** What waits for a person has a clock like everything that waits: it climbs to the joint desks by itself. */
@Injectable()
export class DeadLetterClock {
  constructor(private readonly obligations: Obligations) {}

  /** Each owner owes it until one of them has seen to it. */
  async start(unit: Unit, id: string, letter: DeadLetter): Promise<void> {
    if (letter.quiet) return;
    await this.obligations.openMany(
      unit,
      letter.ownerDeskIds.map((deskId) => ({
        act: 'settle-dead-letter',
        subject: { kind: 'dead-letter', id },
        caseId: null,
        deskId,
        counterpartDeskId: otherOf(letter.ownerDeskIds, deskId),
        lifeSafety: letter.lifeSafety,
        ladder: letter.lifeSafety ? 'settle-dead-letter-life-safety' : 'settle-dead-letter',
      })),
    );
  }

  async met(unit: Unit, id: string): Promise<void> {
    await this.obligations.meet(unit, { subjectId: id });
  }
}

const otherOf = (deskIds: readonly DeskId[], deskId: DeskId): DeskId | null => deskIds.find((one) => one !== deskId) ?? null;
