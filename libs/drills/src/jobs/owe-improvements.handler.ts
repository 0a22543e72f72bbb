import type { SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { FinishReport } from '../application/finish-report.handler.js';
import { reportIsFinal } from './report-is-final.js';

/** When a report is final, the desks owe what its plan says. */
@Injectable()
export class OweImprovements extends Subscriber {
  readonly name = 'drills.owe-improvements';
  readonly on = ['drill.went-on'] as const;

  constructor(private readonly finish: FinishReport) {
    super();
  }

  override concerns(envelope: Envelope): boolean {
    return reportIsFinal(envelope);
  }

  async handle(_: Envelope, ctx: SystemContext): Promise<void> {
    await this.finish.owe(ctx);
  }
}
