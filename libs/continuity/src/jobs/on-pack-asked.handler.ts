import type { PaperPackId, SystemContext } from '#kernel';
import { Subscriber, type Envelope } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { MakePack } from '../application/make-pack.handler.js';

/** A pack is written by the worker, however small: setting pages is work that no process should do which answers people. */
@Injectable()
export class MakePackOnAsked extends Subscriber {
  readonly name = 'continuity.make-pack-on-asked';
  readonly on = ['paper-pack.asked'] as const;

  constructor(private readonly make: MakePack) {
    super();
  }

  async handle({ stream }: Envelope, ctx: SystemContext): Promise<void> {
    await this.make.execute(ctx, stream.slice('paper-pack:'.length) as PaperPackId);
  }
}
