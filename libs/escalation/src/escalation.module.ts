import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { ExplainObligation } from './application/explain-obligation.js';
import { ObligationsQueries } from './application/obligations.queries.js';
import { ObligationsStore, ObligationWatch } from './application/obligations.store.js';
import { Obligations } from './application/obligations.js';
import { PressObligation } from './application/press-obligation.handler.js';
import { SilenceObligation } from './application/silence-obligation.handler.js';
import { SqlObligationWatch } from './persistence/obligation-watch.sql.js';
import { SqlObligationsQueries } from './persistence/obligations.sql-queries.js';
import { SqlObligationsStore } from './persistence/obligations.sql-store.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    Obligations,
    SilenceObligation,
    PressObligation,
    ExplainObligation,
    { provide: ObligationsStore, useClass: SqlObligationsStore },
    { provide: ObligationWatch, useClass: SqlObligationWatch },
    { provide: ObligationsQueries, useClass: SqlObligationsQueries },
  ],
  exports: [
    Obligations,
    SilenceObligation,
    PressObligation,
    ExplainObligation,
    ObligationsQueries,
    ObligationsStore,
    ObligationWatch,
  ],
})
export class EscalationModule {}
