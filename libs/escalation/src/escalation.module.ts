import { DirectoryModule } from '#directory';
import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { ApproveLadder } from './application/approve-ladder.handler.js';
import { BrowseLadders } from './application/browse-ladders.js';
import { DraftLadder } from './application/draft-ladder.handler.js';
import { ExplainObligation } from './application/explain-obligation.js';
import { LayLadder } from './application/lay-ladder.js';
import { LadderEditionsStore } from './application/ladder-editions.store.js';
import { LaddersInForce } from './application/ladders-in-force.js';
import { LaddersRefresher } from './application/ladders-refresher.js';
import { ObligationFaults } from './application/obligation-faults.js';
import { ObligationsQueries } from './application/obligations.queries.js';
import { ObligationsStore, ObligationWatch } from './application/obligations.store.js';
import { Obligations } from './application/obligations.js';
import { PressObligation } from './application/press-obligation.handler.js';
import { LadderPreview } from './application/preview-ladder.js';
import { PublishLadder } from './application/publish-ladder.handler.js';
import { RecordNobodyReached } from './application/record-nobody-reached.js';
import { SilenceObligation } from './application/silence-obligation.handler.js';
import { SqlLadderEditionsStore } from './persistence/ladder-editions.sql-store.js';
import { SuspendObligations } from './application/suspend-obligations.js';
import { SqlObligationFaults } from './persistence/obligation-faults.sql.js';
import { SqlObligationWatch } from './persistence/obligation-watch.sql.js';
import { SqlObligationsQueries } from './persistence/obligations.sql-queries.js';
import { SqlObligationsStore } from './persistence/obligations.sql-store.js';

const ladderActs = [BrowseLadders, LadderPreview, DraftLadder, ApproveLadder, PublishLadder, LayLadder];

@Module({
  imports: [DirectoryModule, VotesModule],
  providers: [
    Obligations,
    SilenceObligation,
    PressObligation,
    ExplainObligation,
    RecordNobodyReached,
    ...ladderActs,
    LaddersInForce,
    LaddersRefresher,
    { provide: LadderEditionsStore, useClass: SqlLadderEditionsStore },
    SuspendObligations,
    { provide: ObligationsStore, useClass: SqlObligationsStore },
    { provide: ObligationWatch, useClass: SqlObligationWatch },
    { provide: ObligationFaults, useClass: SqlObligationFaults },
    { provide: ObligationsQueries, useClass: SqlObligationsQueries },
  ],
  exports: [
    Obligations,
    SilenceObligation,
    PressObligation,
    ExplainObligation,
    RecordNobodyReached,
    ...ladderActs,
    LaddersInForce,
    SuspendObligations,
    ObligationsQueries,
    ObligationsStore,
    ObligationWatch,
    ObligationFaults,
  ],
})
export class EscalationModule {}
