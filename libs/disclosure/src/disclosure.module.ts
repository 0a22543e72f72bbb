import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { ReadsModule } from '#reads';
import { Module } from '@nestjs/common';
import { AnswerConsent } from './application/answer-consent.handler.js';
import { AskConsent } from './application/ask-consent.handler.js';
import { Chases } from './application/chases.js';
import { ChasesRepository } from './application/chases.repository.js';
import { ConsentsRepository } from './application/consents.repository.js';
import { CorrectItem } from './application/correct-item.handler.js';
import { DisclosuresQueries } from './application/disclosures.queries.js';
import { ItemChains } from './application/item-chains.js';
import { Items } from './application/items.js';
import { ItemsQueries } from './application/items.queries.js';
import { ItemsRepository } from './application/items.repository.js';
import { OpenItem } from './application/open-item.handler.js';
import { ReadingsRepository } from './application/readings.repository.js';
import { RecallItem } from './application/recall-item.handler.js';
import { RetainItems } from './application/retain-items.js';
import { RetentionWatch } from './application/retention-watch.js';
import { ReviewItem } from './application/review-item.handler.js';
import { ShareItem } from './application/share-item.handler.js';
import { TakeDisclosures } from './application/take-disclosures.js';
import { ChasesStore } from './persistence/chases.store.js';
import { ConsentsStore } from './persistence/consents.store.js';
import { DisclosuresSqlQueries } from './persistence/disclosures.sql-queries.js';
import { ItemsSqlQueries } from './persistence/items.sql-queries.js';
import { ItemsStore } from './persistence/items.store.js';
import { ReadingsStore } from './persistence/readings.store.js';
import { SqlRetentionWatch } from './persistence/retention-watch.sql.js';

const handlers = [ShareItem, AskConsent, AnswerConsent, CorrectItem, RecallItem, ReviewItem, OpenItem, Chases, RetainItems];

@Module({
  imports: [DirectoryModule, EscalationModule, ReadsModule],
  providers: [
    ...handlers,
    Items,
    ItemChains,
    TakeDisclosures,
    { provide: ItemsRepository, useClass: ItemsStore },
    { provide: ConsentsRepository, useClass: ConsentsStore },
    { provide: ChasesRepository, useClass: ChasesStore },
    { provide: ReadingsRepository, useClass: ReadingsStore },
    { provide: RetentionWatch, useClass: SqlRetentionWatch },
    { provide: ItemsQueries, useClass: ItemsSqlQueries },
    { provide: DisclosuresQueries, useClass: DisclosuresSqlQueries },
  ],
  exports: [...handlers, Items, ItemsQueries, DisclosuresQueries, RetentionWatch, TakeDisclosures],
})
export class DisclosureModule {}
