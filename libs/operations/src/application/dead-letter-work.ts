import { ObligationFaults } from '#escalation';
import type { Unit } from '#ledger';
import { DeadLetters } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import type { Failed } from '../domain/dead-letter.events.js';
import { DeadLetterClock } from './dead-letter-clock.js';

/** What a decision about an item means for the thing that failed, in the transaction of the decision. */
@Injectable()
export class DeadLetterWork {
  constructor(
    private readonly deliveries: DeadLetters,
    private readonly faults: ObligationFaults,
    private readonly clock: DeadLetterClock,
  ) {}

  /** Of an endpoint, whoever owns them does it: they hear of the decision by its event. */
  async tryAgain(unit: Unit, failed: Failed): Promise<void> {
    if (failed.kind === 'delivery') await this.deliveries.retry(unit.tx, failed);
    else if (failed.kind === 'clock') await this.faults.retry(unit.tx, failed.obligationId, unit.now);
  }

  async leave(unit: Unit, id: string, failed: Failed): Promise<void> {
    if (failed.kind === 'delivery') await this.deliveries.giveUp(unit.tx, failed);
    else if (failed.kind === 'clock') await this.faults.giveUp(unit.tx, failed.obligationId);
    await this.clock.met(unit, id);
  }
}
