import { DirectoryModule } from '#directory';
import { DisclosureModule, OwnFiles } from '#disclosure';
import { EscalationModule } from '#escalation';
import { FormsModule } from '#forms';
import { IncidentsModule } from '#incidents';
import { VotesModule } from '#votes';
import { Global, Module } from '@nestjs/common';
import { AnswerItems } from './application/answer-items.js';
import { AnswerRequest } from './application/answer-request.handler.js';
import { AnsweringActs } from './application/answering-acts.js';
import { AskingActs } from './application/asking-acts.js';
import { CaseFiles } from './application/case-files.js';
import { ChangeRequest } from './application/change-request.js';
import { CrossCheck } from './application/cross-check.js';
import { DraftRequest } from './application/draft-request.handler.js';
import { ExchangeFacts } from './application/exchange-facts.js';
import { GiveProvision } from './application/give-provision.handler.js';
import { PreviewRequest } from './application/preview-request.js';
import { PreparedQueries } from './application/prepared.queries.js';
import { ProvisionActs } from './application/provision-acts.js';
import { ProvisionSurroundings } from './application/provision-surroundings.js';
import { ProvisionsQueries, ProvisionsRepository } from './application/provisions.repository.js';
import { RepeatRequest } from './application/repeat-request.handler.js';
import { RequestClocks } from './application/request-clocks.js';
import { RequestEnding } from './application/request-ending.js';
import { RequestNumbers } from './application/request-numbers.js';
import { RequestSending } from './application/request-sending.js';
import { RequestSetting } from './application/request-setting.js';
import { RequestCounts, RequestStatistics } from './application/request-statistics.js';
import { RequestsQueries } from './application/requests.queries.js';
import { RequestsRepository } from './application/requests.repository.js';
import { ReviseRequest } from './application/revise-request.handler.js';
import { SecondPersonClock } from './application/second-person-clock.js';
import { SubmitRequest } from './application/submit-request.handler.js';
import { ViewPrepared } from './application/view-prepared.js';
import { PreparedSqlQueries } from './persistence/prepared.sql-queries.js';
import { ProvisionsSqlQueries } from './persistence/provisions.sql-queries.js';
import { ProvisionsStore } from './persistence/provisions.store.js';
import { SqlRequestCounts } from './persistence/request-counts.sql-queries.js';
import { RequestsSqlQueries } from './persistence/requests.sql-queries.js';
import { RequestsStore } from './persistence/requests.store.js';

const handlers = [
  DraftRequest,
  ReviseRequest,
  SubmitRequest,
  AskingActs,
  AnsweringActs,
  AnswerRequest,
  RepeatRequest,
  PreviewRequest,
  CrossCheck,
  RequestStatistics,
  GiveProvision,
  ProvisionActs,
  ViewPrepared,
];

/** Global: corrections of what was given take files through the port that is bound here. */
@Global()
@Module({
  imports: [DirectoryModule, EscalationModule, IncidentsModule, DisclosureModule, FormsModule, VotesModule],
  providers: [
    ...handlers,
    AnswerItems,
    ChangeRequest,
    ExchangeFacts,
    RequestClocks,
    RequestEnding,
    RequestSending,
    RequestSetting,
    RequestNumbers,
    SecondPersonClock,
    ProvisionSurroundings,
    { provide: OwnFiles, useClass: CaseFiles },
    { provide: PreparedQueries, useClass: PreparedSqlQueries },
    { provide: ProvisionsQueries, useClass: ProvisionsSqlQueries },
    { provide: ProvisionsRepository, useClass: ProvisionsStore },
    { provide: RequestCounts, useClass: SqlRequestCounts },
    { provide: RequestsQueries, useClass: RequestsSqlQueries },
    { provide: RequestsRepository, useClass: RequestsStore },
  ],
  exports: [...handlers, OwnFiles, ProvisionsQueries, RequestsQueries],
})
export class RequestsModule {}
