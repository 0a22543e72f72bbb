import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { Module } from '@nestjs/common';
import { ChasesRepository } from './application/chases.repository.js';
import { ConsentsRepository } from './application/consents.repository.js';
import { ItemChains } from './application/item-chains.js';
import { Items } from './application/items.js';
import { ItemsRepository } from './application/items.repository.js';
import { ReadingsRepository } from './application/readings.repository.js';
import { ChasesStore } from './persistence/chases.store.js';
import { ConsentsStore } from './persistence/consents.store.js';
import { ItemsStore } from './persistence/items.store.js';
import { ReadingsStore } from './persistence/readings.store.js';

@Module({
  imports: [DirectoryModule, EscalationModule],
  providers: [
    Items,
    ItemChains,
    { provide: ItemsRepository, useClass: ItemsStore },
    { provide: ConsentsRepository, useClass: ConsentsStore },
    { provide: ChasesRepository, useClass: ChasesStore },
    { provide: ReadingsRepository, useClass: ReadingsStore },
  ],
  exports: [Items],
})
export class DisclosureModule {}
