import { BorderModule } from '#border';
import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { ProceduresModule } from '#procedures';
import { Module } from '@nestjs/common';
import { AlertDrafts } from './application/alert-drafts.js';
import { AlertSubjects } from './application/alert-subjects.js';
import { AlertsQueries } from './application/alerts.queries.js';
import { DemonstrateWaits } from './application/demonstrate-waits.js';
import { FedCrossings } from './application/fed-crossings.js';
import { FeedImportsRepository } from './application/feed-imports.repository.js';
import { FeedSilencesRepository } from './application/feed-silences.repository.js';
import { FeedWatchesStore } from './application/feed-watches.store.js';
import { FeedsQueries } from './application/feeds.queries.js';
import { FetchFile } from './application/fetch-file.js';
import { ImportFile } from './application/import-file.handler.js';
import { IssueAlert } from './application/issue-alert.handler.js';
import { IssuedAlertsQueries } from './application/issued-alerts.queries.js';
import { IssuedAlertsRepository } from './application/issued-alerts.repository.js';
import { KeptAlertsRepository } from './application/kept-alerts.repository.js';
import { PollFeed } from './application/poll-feed.js';
import { PublicAlerts } from './application/public-alerts.js';
import { ReceiveAlerts } from './application/receive-alerts.handler.js';
import { WatchFolder } from './application/watch-folder.js';
import { WatchSilence } from './application/watch-silence.js';
import { AlertsSqlQueries } from './persistence/alerts.sql-queries.js';
import { FeedImportsStore } from './persistence/feed-imports.store.js';
import { FeedSilencesStore } from './persistence/feed-silences.store.js';
import { FeedWatchesSqlStore } from './persistence/feed-watches.sql-store.js';
import { FeedsSqlQueries } from './persistence/feeds.sql-queries.js';
import { IssuedAlertsSqlQueries } from './persistence/issued-alerts.sql-queries.js';
import { IssuedAlertsStore } from './persistence/issued-alerts.store.js';
import { KeptAlertsStore } from './persistence/kept-alerts.store.js';

const workers = [ImportFile, ReceiveAlerts, IssueAlert, PublicAlerts, PollFeed, WatchFolder, WatchSilence, DemonstrateWaits];

@Module({
  imports: [DirectoryModule, BorderModule, EscalationModule, ProceduresModule],
  providers: [
    ...workers,
    FedCrossings,
    AlertSubjects,
    AlertDrafts,
    FetchFile,
    { provide: FeedImportsRepository, useClass: FeedImportsStore },
    { provide: FeedWatchesStore, useClass: FeedWatchesSqlStore },
    { provide: FeedSilencesRepository, useClass: FeedSilencesStore },
    { provide: FeedsQueries, useClass: FeedsSqlQueries },
    { provide: KeptAlertsRepository, useClass: KeptAlertsStore },
    { provide: AlertsQueries, useClass: AlertsSqlQueries },
    { provide: IssuedAlertsRepository, useClass: IssuedAlertsStore },
    { provide: IssuedAlertsQueries, useClass: IssuedAlertsSqlQueries },
  ],
  exports: [...workers, FeedsQueries, AlertsQueries, IssuedAlertsQueries],
})
export class InteropModule {}
