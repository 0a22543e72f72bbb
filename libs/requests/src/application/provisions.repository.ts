import type { ProvisionId, RequestContext } from '#kernel';
import { AggregateStore, type Stored } from '#ledger';
import type { Page } from '#platform/http';
import type { Tx } from '#platform/persistence';
import { type Provision, provisionAggregate, type ProvisionEvent } from '../domain/provision.js';
import type { AnswerItem } from './answer-content.js';

/** What waits for a second person; why it was sent back, while it is. */
export interface PreparedProvision {
  readonly items: readonly AnswerItem[];
  readonly whyReturned: string | null;
}

/** Port to the rows of provisions. Who sees one is written with it. */
export abstract class ProvisionsRepository extends AggregateStore<Provision, ProvisionEvent> {
  readonly aggregate = provisionAggregate;

  /** Takes the place of what was kept, and of why it was sent back. */
  abstract keepPrepared(tx: Tx, id: ProvisionId, items: readonly AnswerItem[]): Promise<void>;

  abstract sayWhyReturned(tx: Tx, id: ProvisionId, reason: string): Promise<void>;

  abstract prepared(tx: Tx, id: ProvisionId): Promise<readonly AnswerItem[]>;

  abstract dropPrepared(tx: Tx, id: ProvisionId): Promise<void>;
}

export interface ProvisionFilter {
  readonly direction: 'in' | 'out' | null;
  /** Only those on which the reading desk is to act. */
  readonly waiting: boolean;
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
