import { BorderModule } from '#border';
import { DirectoryModule } from '#directory';
import { ScenariosModule } from '#drills';
import { IncidentsModule } from '#incidents';
import { ProceduresModule } from '#procedures';
import { RequestsModule } from '#requests';
import { Module } from '@nestjs/common';
import { BesideCases } from './application/beside-cases.js';
import { DraftReplay } from './application/draft-replay.js';

@Module({
  imports: [DirectoryModule, IncidentsModule, ScenariosModule, RequestsModule, ProceduresModule, BorderModule],
  providers: [BesideCases, DraftReplay],
  exports: [DraftReplay],
})
export class ReplaysModule {}
