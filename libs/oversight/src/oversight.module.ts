import { DirectoryModule } from '#directory';
import { DutyModule } from '#duty';
import { EscalationModule } from '#escalation';
import { ReadsModule } from '#reads';
import { Glass } from '#incidents';
import { VotesModule } from '#votes';
import { Global, Module } from '@nestjs/common';
import { BreakGlassQueries, BreakGlassRepository } from './application/break-glass.repository.js';
import { CloseBreakGlass } from './application/close-break-glass.handler.js';
import { CountLooks } from './application/count-looks.js';
import { LimitsRepository } from './application/limits.repository.js';
import { LooksQueries } from './application/looks.queries.js';
import { SeeThroughGlass } from './application/see-through-glass.js';
import { SetLimits } from './application/set-limits.handler.js';
import { StartBreakGlass } from './application/start-break-glass.handler.js';
import { TakeLooks } from './application/take-looks.js';
import { SqlBreakGlassQueries } from './persistence/break-glass.sql-queries.js';
import { BreakGlassStore } from './persistence/break-glass.store.js';
import { LimitsStore } from './persistence/limits.store.js';
import { SqlLooksQueries } from './persistence/looks.sql-queries.js';

/** Global: cases are read through the port that is bound here. */
@Global()
@Module({
  imports: [DirectoryModule, DutyModule, EscalationModule, ReadsModule, VotesModule],
  providers: [
    CountLooks,
    SetLimits,
    TakeLooks,
    StartBreakGlass,
    CloseBreakGlass,
    { provide: BreakGlassQueries, useClass: SqlBreakGlassQueries },
    { provide: BreakGlassRepository, useClass: BreakGlassStore },
    { provide: Glass, useClass: SeeThroughGlass },
    { provide: LimitsRepository, useClass: LimitsStore },
    { provide: LooksQueries, useClass: SqlLooksQueries },
  ],
  exports: [BreakGlassQueries, CloseBreakGlass, CountLooks, Glass, LooksQueries, SetLimits, StartBreakGlass, TakeLooks],
})
export class OversightModule {}
