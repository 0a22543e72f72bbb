import { AggregateStore } from '#ledger';
import { type RealEvent, realEventAggregate, type RealEventTold } from '../domain/real-event.js';

/** Port to the real events that drills were stopped for. They are told once and never change. */
export abstract class RealEventsRepository extends AggregateStore<RealEvent, RealEventTold> {
  readonly aggregate = realEventAggregate;
}
