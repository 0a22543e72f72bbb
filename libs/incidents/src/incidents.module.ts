import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { FormsModule } from '#forms';
import { ScanningModule } from '#platform/scanning';
import { ReadsModule } from '#reads';
import { PastFacts, RoutingModule } from '#routing';
import { VotesModule } from '#votes';
import { Global, Module } from '@nestjs/common';
import { AcknowledgeCaseHandler } from './application/acknowledge-case.handler.js';
import { AcknowledgeCorrectionHandler } from './application/acknowledge-correction.handler.js';
import { AddNoteHandler } from './application/add-note.handler.js';
import { AddParticipantHandler } from './application/add-participant.handler.js';
import { AddTaskHandler } from './application/add-task.handler.js';
import { AmendReportHandler } from './application/amend-report.handler.js';
import { AssessImpactHandler } from './application/assess-impact.handler.js';
import { AttachFileHandler } from './application/attach-file.handler.js';
import { Attachments } from './application/attachments.js';
import { CaseClocks } from './application/case-clocks.js';
import { CaseNumbers } from './application/case-numbers.js';
import { CaseOpening } from './application/case-opening.js';
import { CaseReading } from './application/case-reading.js';
import { Cases } from './application/cases.js';
import { CasesQueries } from './application/cases.queries.js';
import { CasesRepository } from './application/cases.repository.js';
import { ChangeCase } from './application/change-case.js';
import { ChangePriorityHandler } from './application/change-priority.handler.js';
import { ClaimCaseHandler } from './application/claim-case.handler.js';
import { CloseCaseHandler } from './application/close-case.handler.js';
import { CompleteTaskHandler } from './application/complete-task.handler.js';
import { ConfirmSettlementHandler } from './application/confirm-settlement.handler.js';
import { DeferredFilings } from './application/deferred-filings.store.js';
import { ExportCases } from './application/export-cases.js';
import { FileReportHandler } from './application/file-report.handler.js';
import { GroupLookAlikes } from './application/group-look-alikes.js';
import { GroupableCases } from './application/groupable-cases.js';
import { IssueCorrectionHandler } from './application/issue-correction.handler.js';
import { LinkCaseHandler } from './application/link-case.handler.js';
import { LookAlikeCandidates } from './application/look-alike-candidates.js';
import { LookAlikes } from './application/look-alikes.js';
import { PreviewFiling } from './application/preview-filing.js';
import { ProposeSettlementHandler } from './application/propose-settlement.handler.js';
import { RaisePriorityByLadderHandler } from './application/raise-priority-by-ladder.handler.js';
import { ReassignLeadHandler } from './application/reassign-lead.handler.js';
import { ReceiveFiling } from './application/receive-filing.js';
import { RemoveParticipantHandler } from './application/remove-participant.handler.js';
import { ReopenCaseHandler } from './application/reopen-case.handler.js';
import { ReportIntake } from './application/report-intake.js';
import { ReportTriage } from './application/report-triage.js';
import { ReportsQueries } from './application/reports.queries.js';
import { ReportsRepository } from './application/reports.repository.js';
import { RerouteToAlternateHandler } from './application/reroute-to-alternate.handler.js';
import { ResolveCaseHandler } from './application/resolve-case.handler.js';
import { StartCaseHandler } from './application/start-case.handler.js';
import { TakeOutPapers } from './application/take-out-papers.js';
import { TriageReportHandler } from './application/triage-report.handler.js';
import { UnwatchCaseHandler } from './application/unwatch-case.handler.js';
import { ViewAttachments } from './application/view-attachments.js';
import { ViewCase } from './application/view-case.js';
import { WatchCaseHandler } from './application/watch-case.handler.js';
import { AttachmentsStore } from './persistence/attachments.store.js';
import { CaseNumbersStore } from './persistence/case-numbers.store.js';
import { SqlCasesQueries } from './persistence/cases.sql-queries.js';
import { CasesStore } from './persistence/cases.store.js';
import { SqlDeferredFilings } from './persistence/deferred-filings.sql-store.js';
import { SqlGroupableCases } from './persistence/groupable-cases.sql.js';
import { SqlLookAlikeCandidates } from './persistence/look-alike-candidates.sql.js';
import { SqlPastFacts } from './persistence/past-facts.sql-queries.js';
import { SqlReportsQueries } from './persistence/reports.sql-queries.js';
import { ReportsStore } from './persistence/reports.store.js';

/** One class per command. */
const handlers = [
  FileReportHandler,
  AmendReportHandler,
  TriageReportHandler,
  AcknowledgeCaseHandler,
  StartCaseHandler,
  ResolveCaseHandler,
  CloseCaseHandler,
  ReopenCaseHandler,
  AddNoteHandler,
  AttachFileHandler,
  WatchCaseHandler,
  UnwatchCaseHandler,
  AddTaskHandler,
  CompleteTaskHandler,
  AssessImpactHandler,
  ChangePriorityHandler,
  AddParticipantHandler,
  RemoveParticipantHandler,
  ReassignLeadHandler,
  LinkCaseHandler,
  ClaimCaseHandler,
  ProposeSettlementHandler,
  ConfirmSettlementHandler,
  IssueCorrectionHandler,
  AcknowledgeCorrectionHandler,
  RaisePriorityByLadderHandler,
  RerouteToAlternateHandler,
];

/** Where a port is bound to its rows. */
const rows = [
  { provide: CasesRepository, useClass: CasesStore },
  { provide: ReportsRepository, useClass: ReportsStore },
  { provide: Attachments, useClass: AttachmentsStore },
  { provide: CaseNumbers, useClass: CaseNumbersStore },
  { provide: CasesQueries, useClass: SqlCasesQueries },
  { provide: ReportsQueries, useClass: SqlReportsQueries },
  { provide: DeferredFilings, useClass: SqlDeferredFilings },
  { provide: GroupableCases, useClass: SqlGroupableCases },
  { provide: LookAlikeCandidates, useClass: SqlLookAlikeCandidates },
  { provide: PastFacts, useClass: SqlPastFacts },
];

/** Global: routing simulates on past cases through the port that is bound here. */
@Global()
@Module({
  imports: [DirectoryModule, EscalationModule, FormsModule, ReadsModule, RoutingModule, ScanningModule, VotesModule],
  providers: [
    ...handlers,
    ...rows,
    Cases,
    CaseClocks,
    CaseOpening,
    CaseReading,
    ChangeCase,
    ExportCases,
    GroupLookAlikes,
    LookAlikes,
    PreviewFiling,
    ReceiveFiling,
    ReportIntake,
    ReportTriage,
    TakeOutPapers,
    ViewAttachments,
    ViewCase,
  ],
  exports: [
    ...handlers,
    Cases,
    CasesQueries,
    DeferredFilings,
    ExportCases,
    GroupLookAlikes,
    PastFacts,
    PreviewFiling,
    ReceiveFiling,
    ReportsQueries,
    TakeOutPapers,
    ViewAttachments,
    ViewCase,
  ],
})
export class IncidentsModule {}
