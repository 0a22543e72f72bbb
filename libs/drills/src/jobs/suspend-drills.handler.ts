import type { SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { BreakIn } from '../application/break-in.handler.js';
import type { RealEventTold } from '../domain/real-event.js';

/** A real event stops drills also where the process that told of it died before it had stopped them. */
@Injectable()
export class SuspendDrills extends Subscriber {
  readonly name = 'drills.suspend';
  readonly on = ['real-event.told'] as const;

  constructor(private readonly breakIn: BreakIn) {
    super();
  }

  async handle({ data, at }: Envelope, ctx: SystemContext): Promise<void> {
    const { deskIds, reason } = data as RealEventTold['data'];
    await this.breakIn.suspendAt(ctx, deskIds, { reason, since: at });
  }
}
