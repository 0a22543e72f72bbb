import { DirectoryModule } from '#directory';
import { DutyModule } from '#duty';
import { EscalationModule } from '#escalation';
import { FormsModule } from '#forms';
import { IncidentsModule } from '#incidents';
import { ProceduresModule } from '#procedures';
import { Module } from '@nestjs/common';
import { AskForPack } from './application/ask-for-pack.handler.js';
import { AroundPack } from './application/around-pack.js';
import { GatherFacts } from './application/gather-facts.js';
import { MakePack } from './application/make-pack.handler.js';
import { PaperPacksQueries } from './application/paper-packs.queries.js';
import { PaperPacksRepository } from './application/paper-packs.repository.js';
import { ViewPacks } from './application/view-packs.js';
import { PaperPacksSqlQueries } from './persistence/paper-packs.sql-queries.js';
import { PaperPacksStore } from './persistence/paper-packs.store.js';

const handlers = [AskForPack, MakePack, ViewPacks];

@Module({
  imports: [DirectoryModule, DutyModule, EscalationModule, FormsModule, IncidentsModule, ProceduresModule],
  providers: [
    ...handlers,
    AroundPack,
    GatherFacts,
    { provide: PaperPacksQueries, useClass: PaperPacksSqlQueries },
    { provide: PaperPacksRepository, useClass: PaperPacksStore },
  ],
  exports: [...handlers, PaperPacksRepository],
})
export class ContinuityModule {}
