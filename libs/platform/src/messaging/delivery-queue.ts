import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Env } from '../config/index.js';
import { ATTEMPTS, type Delivery, type Lane, openQueue, type Store } from './queue.js';

/** Up to here single inserts cost PostgreSQL less than its bulk insert, which makes tables of its own. */
const FEW = 8;

/** The sending end of the queue, one lane beside the other. */
@Injectable()
export class DeliveryQueue implements OnApplicationShutdown {
  private readonly stores = new Map<Lane, Store>();

  constructor(private readonly env: Env) {}

  /**
   * The job id makes a repeat harmless for as long as the queue knows the first one.
   * @throws Error when the queue does not answer; what the relay has is offered again
   */
  async add(lane: Lane, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const { queue, reach } = this.store(lane);
    await reach();
    const jobs = deliveries.map((delivery) => ({ name: delivery.subscriber, data: delivery, opts: this.options(delivery) }));
    if (jobs.length > FEW) await queue.addBulk(jobs);
    else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const store of this.stores.values()) await store.close();
  }

  /** An envelope on its own has stumbled once already, in its parcel: it rests first, and has one attempt less. */
  private options(delivery: Delivery): { jobId: string; attempts?: number; delay?: number } {
    if ('parcel' in delivery) return { jobId: `${delivery.parcel}_${delivery.subscriber}` };
    const jobId = `${delivery.envelopeId}_${delivery.subscriber}`;
    return { jobId, attempts: ATTEMPTS - 1, delay: this.env.ENLACE_RETRY_MILLIS };
  }

  private store(lane: Lane): Store {
    const store = this.stores.get(lane) ?? openQueue(this.env, lane);
    this.stores.set(lane, store);
    return store;
  }
}
