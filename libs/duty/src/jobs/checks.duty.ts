import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { DeskPresencesRepository } from '../application/desk-presences.repository.js';
import { JudgePresence } from '../application/judge-presence.js';

/** Desks that one round judges. */
const BATCH = 50;

/** Looks for checks whose time has come, and for desks that have acted since they missed one. The row is the clock. */
@Injectable()
export class ChecksDuty extends Duty {
  readonly name = 'duty.checks';
  readonly everyMillis = 2_000;

  constructor(
    private readonly presences: DeskPresencesRepository,
    private readonly judge: JudgePresence,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const found = await this.presences.toJudge(BATCH);
    for (const { realm, deskId } of found) await this.judge.execute(realm, deskId);
    return found.length === BATCH;
  }
}
