import { DrillsModule } from '#drills';
import { EscalationModule } from '#escalation';
import { ProceduresModule } from '#procedures';
import { Module } from '@nestjs/common';
import { AskRehearsalHandler } from './application/ask-rehearsal.handler.js';
import { LayDraft } from './application/lay-draft.js';
import { PlayRehearsal } from './application/play-rehearsal.js';
import { RehearsalsQueries } from './application/rehearsals.queries.js';
import { RehearsalsRepository } from './application/rehearsals.repository.js';
import { RunsOfRehearsal } from './application/runs-of-rehearsal.js';
import { RehearsalsSqlQueries } from './persistence/rehearsals.sql-queries.js';
import { RehearsalsStore } from './persistence/rehearsals.store.js';

@Module({
  imports: [DrillsModule, EscalationModule, ProceduresModule],
  providers: [
    AskRehearsalHandler,
    LayDraft,
    PlayRehearsal,
    RunsOfRehearsal,
    { provide: RehearsalsRepository, useClass: RehearsalsStore },
    { provide: RehearsalsQueries, useClass: RehearsalsSqlQueries },
  ],
  exports: [AskRehearsalHandler, PlayRehearsal, RehearsalsQueries, DrillsModule],
})
export class RehearsalsModule {}
