import type { ActivationId, Instant, RequestContext } from '#kernel';
import type { ResourceRequest } from '../domain/resource-request.js';
import type { SituationReport } from '../domain/situation-report.js';
import type { Statement } from '../domain/statement.js';

export interface PartSeen<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
  /** The realm's time. */
  readonly now: Instant;
}

/** A report as it stands in a list: without what makes it long. */
export type ReportLine = Omit<SituationReport, 'facts' | 'revisions'> & { readonly asOf: Instant; readonly revision: number };

/** A statement that the public reads. */
export interface PublicStatement {
  readonly id: string;
  readonly state: Statement;
  readonly crossingIds: readonly string[];
  readonly corridorId: string;
}

export interface PublicReport {
  readonly id: string;
  readonly state: SituationReport;
  readonly title: SituationReport['revisions'][number]['text'];
  readonly crossingIds: readonly string[];
}

/** What desks may read of what belongs to an activation: what they are readers of. Newest first. */
export abstract class ActivationPartsQueries {
  abstract reports(ctx: RequestContext, activationId: ActivationId): Promise<readonly PartSeen<ReportLine>[]>;

  /** @throws DomainError not-found, also where the desk is no reader of it */
  abstract report(ctx: RequestContext, id: string): Promise<PartSeen<SituationReport>>;

  abstract statements(ctx: RequestContext, activationId: ActivationId): Promise<readonly PartSeen<Statement>[]>;

  /** @throws DomainError not-found, also where the desk is no reader of it */
  abstract statement(ctx: RequestContext, id: string): Promise<PartSeen<Statement>>;

  abstract resources(ctx: RequestContext, activationId: ActivationId): Promise<readonly PartSeen<ResourceRequest>[]>;

  /** @throws DomainError not-found, also where the desk is no reader of it */
  abstract resource(ctx: RequestContext, id: string): Promise<PartSeen<ResourceRequest>>;

  /** What was released to everybody: of the last month, drills left out. */
  abstract released(): Promise<readonly PublicStatement[]>;

  /** The last figures of each side of each live activation, drills left out. */
  abstract publicReports(): Promise<readonly PublicReport[]>;
}
