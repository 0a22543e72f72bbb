import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Env } from '../config/index.js';
import { type Delivery, openQueue } from './queue.js';

/** The sending end of the queue. Only the relay uses it. */
@Injectable()
export class DeliveryQueue implements OnApplicationShutdown {
  private store: ReturnType<typeof openQueue> | null = null;

  constructor(private readonly env: Env) {}

  /** The job id makes a repeat harmless for as long as the queue knows the first one. */
  async add(deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    this.store ??= openQueue(this.env);
    await this.store.queue.addBulk(
      deliveries.map((delivery) => ({
        name: delivery.subscriber,
        data: delivery,
        opts: { jobId: `${delivery.envelopeId}_${delivery.subscriber}` },
      })),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store?.close();
  }
}
