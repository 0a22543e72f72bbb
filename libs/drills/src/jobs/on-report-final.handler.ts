import type { SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { FinishReport } from '../application/finish-report.handler.js';
import { KeepResult } from '../application/keep-result.js';
import type { DrillEventOf } from '../domain/drill.events.js';

type WentOn = DrillEventOf<'drill.went-on'>['data'];

const isFinal = ({ data }: Envelope): boolean => (data as WentOn).to === 'report-final';

/** When a report is final, the desks owe what its plan says. */
@Injectable()
export class OweImprovements extends Subscriber {
  readonly name = 'drills.owe-improvements';
  readonly on = ['drill.went-on'] as const;

  constructor(private readonly finish: FinishReport) {
    super();
  }

  override concerns(envelope: Envelope): boolean {
    return isFinal(envelope);
  }

  async handle(_: Envelope, ctx: SystemContext): Promise<void> {
    await this.finish.owe(ctx);
  }
}

/** And how the drill came out is kept for those of its scenario after it. */
@Injectable()
export class KeepDrillResult extends Subscriber {
  readonly name = 'drills.keep-result';
  readonly on = ['drill.went-on'] as const;

  constructor(private readonly keep: KeepResult) {
    super();
  }

  override concerns(envelope: Envelope): boolean {
    return isFinal(envelope);
  }

  async handle(_: Envelope, ctx: SystemContext): Promise<void> {
    await this.keep.of(ctx.realm);
  }
}
