import type { ActivationId } from '#kernel';
import type { PartFacts } from './activation-part.js';
import type { Play } from './activation.fixture.js';
import { factsOf } from './report-facts.js';
import { draftReport } from './report-situation.js';
import type { ReportAudience } from './procedure.js';
import { situationReportAggregate, type SituationReport } from './situation-report.js';
import type { SituationReportEvent } from './situation-report.events.js';
import { statementAggregate, type Statement } from './statement.js';
import type { StatementEvent } from './statement.events.js';
import { resourceAggregate, type ResourceRequest } from './resource-request.js';
import type { ResourceEvent } from './resource-request.events.js';

export const ACTIVATION = '01890000-0000-7000-8000-000000000001' as ActivationId;

/** A name of a content that a reader of a failing spec can read. */
export const hashOf = (content: object): string => JSON.stringify(content);

export const factsFrom = ({ now, newId }: Play): PartFacts => ({ now, newId, hashOf });

export const reportFrom = (events: readonly SituationReportEvent[], from: SituationReport | null = null): SituationReport =>
  events.reduce<SituationReport | null>((state, event) => situationReportAggregate.evolve(state, event), from)!;

export const statementFrom = (events: readonly StatementEvent[], from: Statement | null = null): Statement =>
  events.reduce<Statement | null>((state, event) => statementAggregate.evolve(state, event), from)!;

export const requestFrom = (events: readonly ResourceEvent[], from: ResourceRequest | null = null): ResourceRequest =>
  events.reduce<ResourceRequest | null>((state, event) => resourceAggregate.evolve(state, event), from)!;

/** A draft of a desk to an audience, as of now. */
export const draftBy = (play: Play, desk: string, audience: ReportAudience, before = 0): SituationReport => {
  const draft = {
    activationId: ACTIVATION,
    audience,
    by: play.sign(desk),
    facts: factsOf(play.state, [], play.now),
    before,
    inWork: false,
  };
  return reportFrom(draftReport(play.state, draft, factsFrom(play)));
};
