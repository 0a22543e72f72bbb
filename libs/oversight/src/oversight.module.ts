import { DirectoryModule } from '#directory';
import { DutyModule } from '#duty';
import { ReadsModule } from '#reads';
import { Module } from '@nestjs/common';
import { CountLooks } from './application/count-looks.js';
import { LimitsRepository } from './application/limits.repository.js';
import { LooksQueries } from './application/looks.queries.js';
import { SetLimits } from './application/set-limits.handler.js';
import { TakeLooks } from './application/take-looks.js';
import { LimitsStore } from './persistence/limits.store.js';
import { SqlLooksQueries } from './persistence/looks.sql-queries.js';

@Module({
  imports: [DirectoryModule, DutyModule, ReadsModule],
  providers: [
    CountLooks,
    SetLimits,
    TakeLooks,
    { provide: LimitsRepository, useClass: LimitsStore },
    { provide: LooksQueries, useClass: SqlLooksQueries },
  ],
  exports: [CountLooks, SetLimits, TakeLooks, LooksQueries],
})
export class OversightModule {}
