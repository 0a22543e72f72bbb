import { Duty, RightOfWay } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { Sequencer } from '../application/sequencer.js';

/** An entry has its place within about a second, whoever has the right of way. */
const STAND_ASIDE_MILLIS = 700;

/** Gives new entries their places. Short rests instead of a notification per act: that would pass all commits through one lock. */
@Injectable()
export class SequenceEntriesDuty extends Duty {
  readonly name = 'ledger.sequencer';
  readonly everyMillis = 100;

  constructor(
    private readonly sequencer: Sequencer,
    private readonly rightOfWay: RightOfWay,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    await this.rightOfWay.clear(STAND_ASIDE_MILLIS);
    return (await this.sequencer.sequence()).more;
  }
}
