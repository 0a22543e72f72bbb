import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { SweepNotices } from '../application/sweep-notices.js';

/** Looks once an hour for notices that are older than they are kept. */
@Injectable()
export class SweepNoticesDuty extends Duty {
  readonly name = 'notifications.sweep';
  readonly everyMillis = 3_600_000;

  constructor(private readonly sweep: SweepNotices) {
    super();
  }

  round(): Promise<boolean> {
    return this.sweep.round();
  }
}
