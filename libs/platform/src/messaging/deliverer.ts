import { Injectable } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { CONNECTIONS, Env } from '../config/index.js';
import { inVitalLane } from '../persistence/index.js';
import { DeliveryQueue } from './delivery-queue.js';
import { Handling } from './handling.js';
import { ATTEMPTS, type Delivery, type Lane, LANES, openWorker, type Past } from './queue.js';
import { JobRegistry } from './registry.js';
import { RightOfWay } from './right-of-way.js';

/** Routine deliveries stand aside for due clocks, but not longer than this each. */
const STAND_ASIDE_MILLIS = 2_000;

/** The receiving end of the queue: a job brings a parcel to one subscriber, or the one envelope of it that stumbled. */
@Injectable()
export class Deliverer {
  private open: { close(): Promise<void> }[] = [];
  /** The last of those in each lane that go on alone: what life depends on waits for no routine one. */
  private readonly suspects = new Map<Lane, Promise<unknown>>();

  constructor(
    private readonly env: Env,
    private readonly queue: DeliveryQueue,
    private readonly registry: JobRegistry,
    private readonly handling: Handling,
    private readonly rightOfWay: RightOfWay,
  ) {}

  start(): void {
    this.open = LANES.map((lane) =>
      openWorker(
        this.env,
        lane,
        (delivery, past) => this.inLane(lane, () => this.deliver(lane, delivery, past)),
        CONNECTIONS.jobsAtOnce,
      ),
    );
  }

  /** Lets running deliveries end, then stops. */
  async stop(): Promise<void> {
    await Promise.all(this.open.map((worker) => worker.close()));
    this.open = [];
  }

  private inLane<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    return lane === 'urgent' ? inVitalLane(work) : work();
  }

  /** What may have ended a worker goes on alone in its lane: of two at once nobody could say which it was. */
  private deliver(lane: Lane, delivery: Delivery, past: Past): Promise<void> {
    if (!past.suspect) return this.bring(lane, delivery, past);
    const turn = (this.suspects.get(lane) ?? Promise.resolve()).then(() => this.bring(lane, delivery, past));
    this.suspects.set(
      lane,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async bring(lane: Lane, delivery: Delivery, { tries, suspect }: Past): Promise<void> {
    if (lane === 'routine') await this.rightOfWay.clear(STAND_ASIDE_MILLIS);
    const subscriber = this.registry.subscribers.get(delivery.subscriber);
    if (!subscriber) throw new Error(`no subscriber ${delivery.subscriber} in this worker`);
    if ('parcel' in delivery) {
      const stumbled = await this.handling.parcel(delivery.parcel, subscriber, suspect);
      await this.queue.add(
        lane,
        stumbled.map(({ id }) => ({ envelopeId: id, subscriber: subscriber.name })),
      );
      return;
    }
    // The first attempt was made in the parcel.
    const attempt = tries + 2;
    if (await this.handling.one(delivery.envelopeId, subscriber, { attempt, suspect })) return;
    throw attempt < ATTEMPTS ? new Error('stumbled; it comes again') : new UnrecoverableError('given up');
  }
}
