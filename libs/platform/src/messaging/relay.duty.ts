import { Injectable } from '@nestjs/common';
import { traceTime } from '../observability/index.js';
import { DeliveryQueue } from './delivery-queue.js';
import { JobRegistry } from './registry.js';
import { RelayFigures } from './relay-figures.js';
import { type Claimed, RelayStore, type Sent } from './relay.store.js';
import { RightOfWay } from './right-of-way.js';
import { LANES, type Delivery, type Lane } from './queue.js';
import { newId } from '../ids/index.js';
import { Duty } from './subscriber.js';

const BATCH = 500;
/** Envelopes of a parcel: few enough that one which stumbles costs little, enough that a job costs little. */
const PARCEL = 100;
/** How often what waits is counted, and envelopes that were sent long ago are looked at. */
const LOOK_ROUND_MILLIS = 1_000;

interface Job {
  readonly lane: Lane;
  readonly delivery: Delivery & { readonly parcel: string };
}

/**
 * Hands committed envelopes to the queue in parcels, one job per parcel and subscriber. The row stays until every subscriber has receipted
 * it, so a queue that was emptied is filled again from here; a job that is still known to the queue is not added twice.
 */
@Injectable()
export class RelayDuty extends Duty {
  readonly name = 'platform.relay';
  readonly everyMillis = 100;
  /** Somebody waits for what a drill has sent, and cannot go on before it is delivered. */
  override readonly wakeOn = ['outbox_awaited'] as const;
  private lookedRoundAt = -Infinity;

  constructor(
    private readonly store: RelayStore,
    private readonly queue: DeliveryQueue,
    private readonly registry: JobRegistry,
    private readonly rightOfWay: RightOfWay,
    private readonly figures: RelayFigures,
  ) {
    super();
  }

  async round(): Promise<boolean> {
    const urgentOnly = this.rightOfWay.isHeld;
    const more = (await this.store.anyWaiting(urgentOnly)) && (await this.send(urgentOnly));
    if (performance.now() - this.lookedRoundAt < LOOK_ROUND_MILLIS) return more;
    this.lookedRoundAt = performance.now();
    this.figures.waiting(await this.store.waiting());
    return (await this.offerAgain()) || more;
  }

  private async send(urgentOnly: boolean): Promise<boolean> {
    const began = traceTime();
    const { claimed, jobs } = await this.store.transaction(async (tx) => {
      const rows = await this.store.claim(tx, BATCH, urgentOnly);
      const packed = this.pack(rows);
      await this.store.sent(tx, packed.sent);
      return { claimed: rows, jobs: packed.jobs };
    });
    await this.enqueue(jobs);
    this.figures.handedOn(claimed, began);
    return claimed.length === BATCH;
  }

  /** Puts envelopes of one lane together, in the order in which they were claimed. */
  private pack(claimed: readonly Claimed[]): { sent: Sent[]; jobs: Job[] } {
    const owing = claimed.map((row) => ({ ...row, names: this.registry.subscribersOf(row.envelope).map(({ name }) => name) }));
    const sent: Sent[] = owing.filter(({ names }) => names.length === 0).map(({ id }) => ({ id, parcel: null, owed: 0 }));
    const jobs: Job[] = [];
    for (const lane of LANES) {
      const rows = owing.filter(({ urgent, names }) => names.length > 0 && urgent === (lane === 'urgent'));
      for (let at = 0; at < rows.length; at += PARCEL) {
        const parcel = newId<'Parcel'>();
        const packed = rows.slice(at, at + PARCEL);
        sent.push(...packed.map(({ id, names }) => ({ id, parcel, owed: names.length })));
        for (const subscriber of new Set(packed.flatMap(({ names }) => names)))
          jobs.push({ lane, delivery: { parcel, subscriber } });
      }
    }
    return { sent, jobs };
  }

  /** The parcel of an envelope never changes, so that its job has the same id as before. */
  private async offerAgain(): Promise<boolean> {
    const { rows, jobs } = await this.store.transaction(async (tx) => {
      const late = await this.store.claimLate(tx, BATCH);
      if (late.length === 0) return { rows: 0, jobs: [] };
      const done = await this.store.doneOf(tx, late);
      const owing = late.map((row) => ({
        ...row,
        names: this.registry
          .subscribersOf(row.envelope)
          .map(({ name }) => name)
          .filter((name) => !done.has(`${row.id} ${name}`)),
      }));
      await this.store.settled(tx, idsOf(owing.filter(({ names }) => names.length === 0)));
      await this.store.sentAgain(tx, idsOf(owing.filter(({ names }) => names.length > 0)));
      const offered = owing.flatMap(({ parcel, urgent, names }) =>
        names.map((subscriber): [string, Job] => [
          `${parcel} ${subscriber}`,
          { lane: urgent ? 'urgent' : 'routine', delivery: { parcel, subscriber } },
        ]),
      );
      return { rows: late.length, jobs: [...new Map(offered).values()] };
    });
    await this.enqueue(jobs);
    return rows === BATCH;
  }

  /**
   * After the commit: a job that ran before it would find its parcel empty. What the queue does not take is taken back, and comes with
   * the next round; where even that fails it comes when it is offered again.
   */
  private async enqueue(jobs: readonly Job[]): Promise<void> {
    try {
      for (const lane of LANES)
        await this.queue.add(
          lane,
          jobs.filter((job) => job.lane === lane).map(({ delivery }) => delivery),
        );
    } catch (error) {
      const parcels = [...new Set(jobs.map(({ delivery }) => delivery.parcel))];
      await this.store.takeBack(parcels).catch((failure: unknown) => {
        throw new AggregateError([error, failure], 'the queue took nothing, and it could not be taken back');
      });
      throw error;
    }
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
