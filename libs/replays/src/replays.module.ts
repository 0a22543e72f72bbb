import { DirectoryModule } from '#directory';
import { ScenariosModule } from '#drills';
import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { DraftReplay } from './application/draft-replay.js';

@Module({ imports: [DirectoryModule, IncidentsModule, ScenariosModule], providers: [DraftReplay], exports: [DraftReplay] })
export class ReplaysModule {}
