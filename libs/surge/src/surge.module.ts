import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { AlignClocks } from './application/align-clocks.js';
import { AlignGroups } from './application/align-groups.js';
import { DeclareSurgeHandler } from './application/declare-surge.handler.js';
import { DeskLoads } from './application/desk-loads.js';
import { EndSurgeHandler } from './application/end-surge.handler.js';
import { ExpireSurge } from './application/expire-surge.js';
import { RelaxedDesks } from './application/relaxed-desks.js';
import { RelaxedCounts } from './application/relaxed-counts.js';
import { SurgeProposals } from './application/surge-proposals.js';
import { SurgeSetting } from './application/surge-setting.js';
import { LoadReadings, SurgesQueries } from './application/surges.queries.js';
import { SurgesRepository } from './application/surges.repository.js';
import { ViewLine } from './application/view-line.js';
import { ViewSurges } from './application/view-surges.js';
import { WatchLoad } from './application/watch-load.js';
import { SqlLoadReadings } from './persistence/load-readings.sql.js';
import { SurgesSqlQueries } from './persistence/surges.sql-queries.js';
import { SurgesStore } from './persistence/surges.store.js';

const handlers = [DeclareSurgeHandler, EndSurgeHandler, ExpireSurge, AlignClocks, AlignGroups, WatchLoad];

@Module({
  imports: [DirectoryModule, EscalationModule, IncidentsModule],
  providers: [
    ...handlers,
    SurgeSetting,
    DeskLoads,
    RelaxedCounts,
    RelaxedDesks,
    SurgeProposals,
    ViewSurges,
    ViewLine,
    { provide: SurgesRepository, useClass: SurgesStore },
    { provide: SurgesQueries, useClass: SurgesSqlQueries },
    { provide: LoadReadings, useClass: SqlLoadReadings },
  ],
  exports: [...handlers, RelaxedDesks, SurgesQueries, ViewSurges, ViewLine],
})
export class SurgeModule {}
