import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { DrillsQueries } from '../application/drills.queries.js';
import { PlayDue } from '../application/play-due.js';

/** Drills that one round looks at. */
const BATCH = 20;

/** Plays injects and moves of simulated desks whose time has come on the clock of their drill. The row is the clock. */
@Injectable()
export class PlayDrillsDuty extends Duty {
  readonly name = 'drills.play';
  readonly everyMillis = 500;
  /** A clock was moved by hand. */
  override readonly wakeOn = ['realm_clock'] as const;

  constructor(
    private readonly queries: DrillsQueries,
    private readonly play: PlayDue,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    let played = false;
    for (const id of await this.queries.withDue(BATCH)) played = (await this.play.execute(id)) || played;
    return played;
  }
}
