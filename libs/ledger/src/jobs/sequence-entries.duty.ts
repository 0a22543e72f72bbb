import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { Sequencer } from '../application/sequencer.js';

/** Gives new entries their places. Short rests instead of a notification per act: that would pass all commits through one lock. */
@Injectable()
export class SequenceEntriesDuty extends Duty {
  readonly name = 'ledger.sequencer';
  readonly everyMillis = 100;

  constructor(private readonly sequencer: Sequencer) {
    super();
  }

  async round(): Promise<boolean> {
    return (await this.sequencer.sequence()).more;
  }
}
