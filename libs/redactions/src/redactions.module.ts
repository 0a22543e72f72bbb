import { EscalationModule } from '#escalation';
import { HandoffsModule } from '#handoffs';
import { IncidentsModule } from '#incidents';
import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { AnswerRedaction } from './application/answer-redaction.handler.js';
import { Erasing } from './application/erasing.js';
import { ProposeRedaction } from './application/propose-redaction.handler.js';
import { RedactionsQueries } from './application/redactions.queries.js';
import { RedactionsRepository } from './application/redactions.repository.js';
import { RedactionsSqlQueries } from './persistence/redactions.sql-queries.js';
import { RedactionsStore } from './persistence/redactions.store.js';

const handlers = [ProposeRedaction, AnswerRedaction];

@Module({
  imports: [EscalationModule, HandoffsModule, IncidentsModule, VotesModule],
  providers: [
    ...handlers,
    Erasing,
    { provide: RedactionsQueries, useClass: RedactionsSqlQueries },
    { provide: RedactionsRepository, useClass: RedactionsStore },
  ],
  exports: [...handlers, RedactionsQueries],
})
export class RedactionsModule {}
