import type { ActivationId, RequestContext } from '#kernel';
import type { ResourceRequest } from '../domain/resource-request.js';
import type { Statement } from '../domain/statement.js';
import type { ActivationPartsQueries, PartSeen, ReportLine } from './activation-parts.queries.js';

/** All that belongs to an activation and is before one reader. */
export interface PartsBefore {
  readonly reports: readonly PartSeen<ReportLine>[];
  readonly statements: readonly PartSeen<Statement>[];
  readonly resources: readonly PartSeen<ResourceRequest>[];
}

/** The streams in which all that happened is told that one reader has before them. */
export const streamsBefore = (activationId: string, { reports, statements, resources }: PartsBefore): string[] => [
  `activation:${activationId}`,
  ...reports.map(({ id }) => `situation-report:${id}`),
  ...statements.map(({ id }) => `statement:${id}`),
  ...resources.map(({ id }) => `resource-request:${id}`),
];

/** What belongs to an activation, as far as the reader's desk is among its readers. */
export const partsBefore = async (
  queries: ActivationPartsQueries,
  ctx: RequestContext,
  id: ActivationId,
): Promise<PartsBefore> => {
  const [reports, statements, resources] = await Promise.all([
    queries.reports(ctx, id),
    queries.statements(ctx, id),
    queries.resources(ctx, id),
  ]);
  return { reports, statements, resources };
};
