import { BorderModule } from '#border';
import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { FormsModule } from '#forms';
import { IncidentsModule } from '#incidents';
import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { ActivationPartsQueries } from './application/activation-parts.queries.js';
import {
  ResourceRequestsRepository,
  SituationReportsRepository,
  StatementsRepository,
} from './application/activation-parts.repository.js';
import { ActivationsForAlerts } from './application/activation-for-alerts.js';
import { ActivationClocks } from './application/activation-clocks.js';
import { ActivationWork } from './application/activation-work.js';
import { AfterActionsQueries, AfterActionsRepository } from './application/after-actions.repository.js';
import { AfterActionClocks } from './application/after-action-clocks.js';
import { AfterActionWork } from './application/after-action-work.js';
import { DraftForImprovement } from './application/draft-for-improvement.js';
import { ReviewRecords } from './application/review-records.js';
import { SignReview } from './application/sign-review.handler.js';
import { UndertakeImprovement } from './application/undertake-improvement.handler.js';
import { MeetImprovements } from './application/meet-improvements.js';
import { AfterActionsSqlQueries, AfterActionsStore } from './persistence/after-actions.store.js';
import { ActivationOrders } from './application/activation-orders.js';
import { ActivationsQueries } from './application/activations.queries.js';
import { ActivationsRepository } from './application/activations.repository.js';
import { EditionDesk } from './application/edition-desk.js';
import { EditionsQueries } from './application/editions.queries.js';
import { EditionsRepository } from './application/editions.repository.js';
import { BoardFacts } from './application/board-facts.js';
import { AnswerStandingAsk } from './application/answer-ask.handler.js';
import { LapseAsk } from './application/lapse-ask.handler.js';
import { LapseStatement } from './application/lapse-statement.handler.js';
import { LinkCaseHandler } from './application/link-case.handler.js';
import { NoteEventHandler } from './application/note-event.handler.js';
import { LayEdition } from './application/lay-edition.js';
import { PublishEdition } from './application/publish-edition.handler.js';
import { EditionReader } from './application/read-edition.js';
import { WriteEdition } from './application/write-edition.handler.js';
import { PartClocks } from './application/part-clocks.js';
import { PartWork } from './application/part-work.js';
import { ProceduresInForce } from './application/procedures-in-force.js';
import { ActivationSeating } from './application/activation-seating.js';
import { RaiseActivationHandler } from './application/raise-activation.handler.js';
import { PublicStatements } from './application/public-statements.js';
import { ReportSituation } from './application/report-situation.handler.js';
import { StandPartsDown } from './application/stand-parts-down.js';
import { ActivationPartsSqlQueries } from './persistence/activation-parts.sql-queries.js';
import { ResourceRequestsStore, SituationReportsStore, StatementsStore } from './persistence/activation-parts.store.js';
import { ActivationOrdersSql } from './persistence/activation-orders.sql.js';
import { ActivationsSqlQueries } from './persistence/activations.sql-queries.js';
import { EditionsSqlQueries } from './persistence/editions.sql-queries.js';
import { EditionsStore } from './persistence/editions.store.js';
import { ActivationsStore } from './persistence/activations.store.js';

const editions = [WriteEdition, PublishEdition, LayEdition, EditionReader, AfterActionWork, SignReview, UndertakeImprovement];
const handlers = [
  RaiseActivationHandler,
  ActivationWork,
  LinkCaseHandler,
  NoteEventHandler,
  LapseAsk,
  AnswerStandingAsk,
  PartWork,
  ReportSituation,
  LapseStatement,
  PublicStatements,
  ActivationsForAlerts,
  ReviewRecords,
];

const parts = [
  { provide: SituationReportsRepository, useClass: SituationReportsStore },
  { provide: StatementsRepository, useClass: StatementsStore },
  { provide: ResourceRequestsRepository, useClass: ResourceRequestsStore },
  { provide: ActivationPartsQueries, useClass: ActivationPartsSqlQueries },
];

@Module({
  imports: [BorderModule, DirectoryModule, EscalationModule, FormsModule, IncidentsModule, VotesModule],
  providers: [
    ...handlers,
    ...editions,
    EditionDesk,
    AfterActionClocks,
    DraftForImprovement,
    MeetImprovements,
    ...parts,
    ActivationClocks,
    BoardFacts,
    PartClocks,
    StandPartsDown,
    ActivationSeating,
    ProceduresInForce,
    { provide: ActivationsRepository, useClass: ActivationsStore },
    { provide: AfterActionsRepository, useClass: AfterActionsStore },
    { provide: AfterActionsQueries, useClass: AfterActionsSqlQueries },
    { provide: EditionsRepository, useClass: EditionsStore },
    { provide: EditionsQueries, useClass: EditionsSqlQueries },
    { provide: ActivationsQueries, useClass: ActivationsSqlQueries },
    { provide: ActivationOrders, useClass: ActivationOrdersSql },
  ],
  exports: [
    ...handlers,
    ...editions,
    EditionDesk,
    ...parts.map(({ provide }) => provide),
    ActivationsQueries,
    BoardFacts,
    ActivationOrders,
    EditionsQueries,
    AfterActionsQueries,
    ProceduresInForce,
  ],
})
export class ProceduresModule {}
