import { AggregateStore } from '#ledger';
import { readingAggregate, type Reading, type ReadingEvent } from '../domain/reading.js';

/** Port to the rows of readings. Abstract class, so that it is its own injection token. */
export abstract class ReadingsRepository extends AggregateStore<Reading, ReadingEvent> {
  readonly aggregate = readingAggregate;
}
