import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { RETENTION_BATCH, RetainItems } from '../application/retain-items.js';
import { RetentionWatch } from '../application/retention-watch.js';

/**
 * Erases what has come to its day, and marks what has expired. Reading ends at the second without it: the predicate asks the clock.
 */
@Injectable()
export class RetentionDuty extends Duty {
  readonly name = 'disclosure.retention';
  readonly everyMillis = 5_000;

  constructor(
    private readonly watch: RetentionWatch,
    private readonly retain: RetainItems,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    let more = false;
    for (const realm of await this.watch.dueRealms()) if ((await this.retain.batch(realm)) >= RETENTION_BATCH) more = true;
    return more;
  }
}
