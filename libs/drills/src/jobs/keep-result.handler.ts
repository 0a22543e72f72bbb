import type { SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { KeepResult } from '../application/keep-result.js';
import { reportIsFinal } from './report-is-final.js';

/** When a report is final, how the drill came out is kept for those of its scenario after it. */
@Injectable()
export class KeepDrillResult extends Subscriber {
  readonly name = 'drills.keep-result';
  readonly on = ['drill.went-on'] as const;

  constructor(private readonly keep: KeepResult) {
    super();
  }

  override concerns(envelope: Envelope): boolean {
    return reportIsFinal(envelope);
  }

  async handle(_: Envelope, ctx: SystemContext): Promise<void> {
    await this.keep.of(ctx.realm);
  }
}
