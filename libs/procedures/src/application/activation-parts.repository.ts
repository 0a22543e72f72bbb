import type { ActivationId, CountryCode } from '#kernel';
import { AggregateStore, type LedgerEvent, type Stored } from '#ledger';
import type { Tx } from '#platform/persistence';
import type { ActivationPart } from '../domain/activation-part.js';
import type { ReportAudience } from '../domain/procedure.js';
import type { ResourceEvent } from '../domain/resource-request.events.js';
import type { ResourceRequest } from '../domain/resource-request.js';
import type { SituationReportEvent } from '../domain/situation-report.events.js';
import type { SituationReport } from '../domain/situation-report.js';
import type { StatementEvent } from '../domain/statement.events.js';
import type { Statement } from '../domain/statement.js';

/** Port to the rows of what belongs to activations. The activation is locked first, by everybody who changes one. */
export abstract class ActivationPartsRepository<State extends ActivationPart, Event extends LedgerEvent> extends AggregateStore<
  State,
  Event
> {
  /** The activation that it belongs to, read without a lock because it never changes; null when there is no such part. */
  abstract activationOf(tx: Tx, id: string): Promise<ActivationId | null>;
}

/** Reports of one side to one audience. */
export interface SeriesOf {
  readonly activationId: ActivationId;
  readonly country: CountryCode;
  readonly audience: ReportAudience;
}

export interface SeriesStanding {
  /** How many were published, corrections among them. */
  readonly published: number;
  readonly inWork: boolean;
}

export abstract class SituationReportsRepository extends ActivationPartsRepository<SituationReport, SituationReportEvent> {
  abstract standing(tx: Tx, series: SeriesOf): Promise<SeriesStanding>;
}

export abstract class StatementsRepository extends ActivationPartsRepository<Statement, StatementEvent> {}

export abstract class ResourceRequestsRepository extends ActivationPartsRepository<ResourceRequest, ResourceEvent> {
  /** Those that the end of an activation stands down, locked. */
  abstract awaited(tx: Tx, activationId: ActivationId): Promise<readonly Stored<ResourceRequest>[]>;
}
