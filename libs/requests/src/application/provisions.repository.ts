import type { ProvisionId, RequestContext } from '#kernel';
import { AggregateStore, type Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { Tx } from '#platform/persistence';
import { type Provision, provisionAggregate, type ProvisionEvent } from '../domain/provision.js';
import type { AnswerItem } from './answer-content.js';

/** Port to the rows of provisions. Who sees one is written with it. */
export abstract class ProvisionsRepository extends AggregateStore<Provision, ProvisionEvent> {
  readonly aggregate = provisionAggregate;

  abstract keepPrepared(tx: Tx, id: ProvisionId, items: readonly AnswerItem[]): Promise<void>;

  abstract prepared(tx: Tx, id: ProvisionId): Promise<readonly AnswerItem[]>;

  abstract dropPrepared(tx: Tx, id: ProvisionId): Promise<void>;
}

export interface ProvisionFilter {
  readonly direction: 'in' | 'out' | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Reads. A desk sees what it gives, what was given to it, and what it was copied on; nothing else exists for it. */
export abstract class ProvisionsQueries {
  /** Newest first. */
  abstract list(ctx: RequestContext, filter: ProvisionFilter): Promise<Page<Stored<Provision>>>;

  /** @throws DomainError not-found */
  abstract get(ctx: RequestContext, id: ProvisionId): Promise<Stored<Provision>>;
}
