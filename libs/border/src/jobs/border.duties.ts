import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { CrossingSidesRepository } from '../application/crossing-sides.repository.js';
import { TurnSides } from '../application/turn-sides.handler.js';
import { WaitReadingsStore } from '../application/wait-readings.store.js';

/** Sides that one round turns. */
const BATCH = 50;
/** Readings are kept for a year and the same season of the next. */
const KEPT_DAYS = 400;
const FORGOTTEN_AT_ONCE = 5_000;

/** Writes down what the clock does to closures and to what was said until a time. The rows are the clock. */
@Injectable()
export class TurnSidesDuty extends Duty {
  readonly name = 'border.turn-sides';
  readonly everyMillis = 2_000;

  constructor(
    private readonly sides: CrossingSidesRepository,
    private readonly turn: TurnSides,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const due = await this.sides.due(BATCH);
    for (const side of due) await this.turn.execute(side);
    return due.length === BATCH;
  }
}

@Injectable()
export class ForgetReadingsDuty extends Duty {
  readonly name = 'border.forget-readings';
  readonly everyMillis = 3_600_000;

  constructor(private readonly readings: WaitReadingsStore) {
    super();
  }

  async round(): Promise<boolean> {
    return (await this.readings.forget(KEPT_DAYS, FORGOTTEN_AT_ONCE)) === FORGOTTEN_AT_ONCE;
  }
}
