import { AggregateStore } from '#ledger';
import { readAggregate, type ReadRecorded, type RestrictedRead } from '../domain/restricted-read.js';

/** Port to the rows of reads. Abstract class, so that it is its own injection token. */
export abstract class ReadsRepository extends AggregateStore<RestrictedRead, ReadRecorded> {
  readonly aggregate = readAggregate;
}
