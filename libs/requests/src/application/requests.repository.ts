import type { CaseId, RequestId } from '#kernel';
import { AggregateStore } from '#ledger';
import type { Tx } from '#platform/persistence';
import { requestAggregate } from '../domain/request.aggregate.js';
import type { Request } from '../domain/request.js';
import type { RequestEvent } from '../domain/request.events.js';
import type { PreparedAnswer } from './answer-content.js';

/** Port to the rows of requests. Who sees a request is written with it. */
export abstract class RequestsRepository extends AggregateStore<Request, RequestEvent> {
  readonly aggregate = requestAggregate;

  /** The case of a request, read without a lock: the case's lock comes first. @throws DomainError not-found */
  abstract caseOf(tx: Tx, id: RequestId): Promise<CaseId | null>;

  /** Running number; gaps mean nothing. */
  abstract nextSerial(tx: Tx): Promise<number>;

  /** What waits for a second person; it takes the place of what waited before. */
  abstract keepPrepared(tx: Tx, id: RequestId, content: PreparedAnswer): Promise<void>;

  abstract prepared(tx: Tx, id: RequestId): Promise<PreparedAnswer | null>;

  /** Why what waited was sent back, kept beside it and gone with it. */
  abstract sayWhyReturned(tx: Tx, id: RequestId, reason: string): Promise<void>;

  abstract dropPrepared(tx: Tx, id: RequestId): Promise<void>;
}
