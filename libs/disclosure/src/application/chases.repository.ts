import { AggregateStore } from '#ledger';
import { type Chase, chaseAggregate, type ChaseEvent } from '../domain/chase.js';

/** Port to the rows of corrections and recalls. Abstract class, so that it is its own injection token. */
export abstract class ChasesRepository extends AggregateStore<Chase, ChaseEvent> {
  readonly aggregate = chaseAggregate;
}
