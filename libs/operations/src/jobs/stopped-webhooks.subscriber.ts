import { DirectoryQueries } from '#directory';
import type { DeskId, SystemContext } from '#kernel';
import type { EventType } from '#phrases';
import { type Envelope, Subscriber } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { FileStoppedWebhook } from '../application/file-stopped-webhook.handler.js';

/** As far as it is read of an endpoint's event. */
interface Told {
  readonly deskId: DeskId;
  readonly name: string;
  readonly because?: string;
  readonly disablementId: string | null;
}

/** What the engine stopped is put before a person, and taken from there when it goes on. */
@Injectable()
export class StoppedWebhooksSubscriber extends Subscriber {
  readonly name = 'operations.stopped-webhooks';
  readonly on: readonly EventType[] = ['webhook.disabled', 'webhook.enabled', 'webhook.removed'];

  constructor(
    private readonly file: FileStoppedWebhook,
    private readonly directory: DirectoryQueries,
  ) {
    super();
  }

  /** Whoever disables one has decided. */
  override concerns({ data }: Envelope): boolean {
    const { because, disablementId } = data as Told;
    return because !== 'person' && disablementId !== null;
  }

  async handle({ type, stream, data }: Envelope, ctx: SystemContext): Promise<void> {
    const { deskId, name, disablementId } = data as Told;
    if (disablementId === null) return;
    if (type !== 'webhook.disabled') return this.file.settle(ctx, disablementId);
    const webhookId = stream.slice('webhook:'.length);
    await this.file.open(ctx, { webhookId, disablementId, name, deskId }, this.directory.snapshot());
  }
}
