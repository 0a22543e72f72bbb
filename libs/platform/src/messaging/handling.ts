import type { SystemContext } from '#kernel';
import { isRefusal } from '#phrases';
import { Injectable } from '@nestjs/common';
import { inOperation, Logger, Metrics, type Stretch, Tracing } from '../observability/index.js';
import { DeliveriesStore } from './deliveries.store.js';
import type { Envelope } from './envelope.js';
import { ATTEMPTS } from './queue.js';
import type { Subscriber } from './subscriber.js';

/** Envelopes of one parcel that are handled at once when each is handled by itself. */
const ABREAST = 4;

/** So many workers may end in the midst of one delivery before it is taken for the reason. */
const DEATHS = 3;

interface Trying {
  readonly attempt: number;
  /** Whether a worker has ended in its midst before. */
  readonly suspect?: boolean;
}

/** Lets a subscriber handle what it owes, receipts what is done, and buries what cannot be done where a person sees it. */
@Injectable()
export class Handling {
  constructor(
    private readonly deliveries: DeliveriesStore,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
    private readonly tracing: Tracing,
  ) {}

  /**
   * What the subscriber owes of a parcel.
   * @param suspect whether a worker has ended in its midst before
   * @returns those that must be tried again, each by itself
   */
  async parcel(parcel: string, subscriber: Subscriber, suspect = false): Promise<Envelope[]> {
    const envelopes = (await this.deliveries.owedOf(parcel, subscriber.name)).filter((one) => concerns(subscriber, one));
    const stumbled = suspect ? await this.oneByOne(envelopes, subscriber) : await this.all(envelopes, subscriber);
    await this.receipt(
      envelopes.filter((one) => !stumbled.includes(one)),
      subscriber,
    );
    return stumbled;
  }

  /** One envelope that has stumbled before. @returns whether the subscriber is done with it */
  async one(envelopeId: string, subscriber: Subscriber, { attempt, suspect = false }: Trying): Promise<boolean> {
    const envelope = await this.deliveries.owed(envelopeId, subscriber.name);
    if (!envelope) return true;
    const done = await (suspect ? this.watched(envelope, subscriber, attempt) : this.handle(envelope, subscriber, attempt));
    if (done) await this.receipt([envelope], subscriber);
    return done;
  }

  private async all(envelopes: readonly Envelope[], subscriber: Subscriber): Promise<Envelope[]> {
    if (subscriber.handleMany && envelopes.length > 1) {
      try {
        await this.together(envelopes, subscriber, subscriber.handleMany.bind(subscriber));
        return [];
      } catch (error) {
        this.logger.info({ err: error, subscriber: subscriber.name, envelopes: envelopes.length }, 'not together; one by one');
      }
    }
    const stumbled: Envelope[] = [];
    const waiting = [...envelopes];
    const handleNext = async (): Promise<void> => {
      for (let one = waiting.shift(); one; one = waiting.shift())
        if (!(await this.handle(one, subscriber, 1))) stumbled.push(one);
    };
    await Promise.all(Array.from({ length: ABREAST }, handleNext));
    return stumbled;
  }

  /** Many at once: each has the time of all as a stretch of its own trace. */
  private async together(
    envelopes: readonly Envelope[],
    subscriber: Subscriber,
    handleMany: NonNullable<Subscriber['handleMany']>,
  ): Promise<void> {
    const stretches = envelopes.map((one) =>
      this.tracing.begin(stretchOf(one, subscriber, { 'enlace.attempt': 1, 'enlace.batch': envelopes.length })),
    );
    await inOperation({ name: subscriber.name }, () => handleMany(envelopes)).finally(() =>
      stretches.forEach((stretch) => stretch?.end()),
    );
  }

  private async oneByOne(envelopes: readonly Envelope[], subscriber: Subscriber): Promise<Envelope[]> {
    const stumbled: Envelope[] = [];
    for (const envelope of envelopes) if (!(await this.watched(envelope, subscriber, 1))) stumbled.push(envelope);
    return stumbled;
  }

  /** Says that it begins before it does, so that one in whose midst the worker ends each time is known by it, and given up. */
  private async watched(envelope: Envelope, subscriber: Subscriber, attempt: number): Promise<boolean> {
    const died = await this.deliveries.begin(envelope.id, subscriber.name);
    if (died >= DEATHS) {
      const facts = { envelope: envelope.id, type: envelope.type, subscriber: subscriber.name, died };
      this.logger.error(facts, 'given up: the worker ended in its midst each time; see the dead letters');
      await this.deliveries.bury(envelope.id, subscriber.name, `the worker ended in its midst, ${died} times`, died);
      await this.deliveries.ended(envelope.id, subscriber.name);
      return false;
    }
    const done = await this.handle(envelope, subscriber, attempt);
    await this.deliveries.ended(envelope.id, subscriber.name);
    return done;
  }

  /** @returns whether the subscriber is done with it: handled, or obsolete */
  private async handle(envelope: Envelope, subscriber: Subscriber, attempt: number): Promise<boolean> {
    try {
      const stretch = stretchOf(envelope, subscriber, { 'enlace.attempt': attempt });
      await this.tracing.within(subscriber.name, stretch, () =>
        subscriber.handle(envelope, contextOf(envelope, subscriber.name)),
      );
      return true;
    } catch (error) {
      const facts = {
        err: error,
        envelope: envelope.id,
        type: envelope.type,
        subscriber: subscriber.name,
        attempt,
        correlationId: envelope.correlationId,
      };
      if (isRefusal(error)) {
        this.logger.info(facts, 'obsolete: the state has moved on');
        this.metrics.deliveries.inc({ subscriber: subscriber.name, outcome: 'obsolete' });
        return true;
      }
      this.logger.info(facts, 'a delivery stumbled');
      this.metrics.deliveries.inc({ subscriber: subscriber.name, outcome: 'failed' });
      if (attempt < ATTEMPTS) return false;
      this.logger.error(facts, 'given up: see the dead letters');
      await this.deliveries.bury(envelope.id, subscriber.name, error instanceof Error ? error.message : String(error), attempt);
      return false;
    }
  }

  private async receipt(envelopes: readonly Envelope[], { name }: Subscriber): Promise<void> {
    if (envelopes.length === 0) return;
    await this.deliveries.receipt(
      envelopes.map(({ id }) => id),
      name,
    );
    this.metrics.deliveries.inc({ subscriber: name, outcome: 'done' }, envelopes.length);
  }
}

const concerns = (subscriber: Subscriber, envelope: Envelope): boolean =>
  subscriber.on.includes(envelope.type) && subscriber.concerns(envelope);

const stretchOf = (envelope: Envelope, { name }: Subscriber, facts: Stretch['facts']): Stretch => ({
  name: `deliver ${name}`,
  kind: 'consumer',
  correlationId: envelope.correlationId,
  causedBy: envelope.id,
  facts: { 'enlace.subscriber': name, 'enlace.event': envelope.type, ...facts },
});

const contextOf = (envelope: Envelope, subscriber: string): SystemContext => ({
  actor: { system: subscriber },
  realm: envelope.realm,
  locale: 'en',
  correlationId: envelope.correlationId,
  causationId: envelope.id,
  idempotency: { key: `${envelope.id}:${subscriber}`, fingerprint: envelope.id },
});
