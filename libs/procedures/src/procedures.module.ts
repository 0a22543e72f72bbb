import { BorderModule } from '#border';
import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { ActivationClocks } from './application/activation-clocks.js';
import { ActivationWork } from './application/activation-work.js';
import { ActivationsQueries } from './application/activations.queries.js';
import { ActivationsRepository } from './application/activations.repository.js';
import { EditionDesk } from './application/edition-desk.js';
import { EditionsQueries } from './application/editions.queries.js';
import { EditionsRepository } from './application/editions.repository.js';
import { LapseAsk } from './application/lapse-ask.handler.js';
import { LinkCaseHandler } from './application/link-case.handler.js';
import { PublishEdition } from './application/publish-edition.handler.js';
import { EditionReader } from './application/read-edition.js';
import { WriteEdition } from './application/write-edition.handler.js';
import { ProceduresInForce } from './application/procedures-in-force.js';
import { ActivationSeating } from './application/activation-seating.js';
import { RaiseActivationHandler } from './application/raise-activation.handler.js';
import { ActivationsSqlQueries } from './persistence/activations.sql-queries.js';
import { EditionsSqlQueries } from './persistence/editions.sql-queries.js';
import { EditionsStore } from './persistence/editions.store.js';
import { ActivationsStore } from './persistence/activations.store.js';

const handlers = [RaiseActivationHandler, ActivationWork, LinkCaseHandler, LapseAsk];
const editions = [WriteEdition, PublishEdition, EditionReader];

@Module({
  imports: [BorderModule, DirectoryModule, EscalationModule, IncidentsModule],
  providers: [
    ...handlers,
    ...editions,
    EditionDesk,
    ActivationClocks,
    ActivationSeating,
    ProceduresInForce,
    { provide: ActivationsRepository, useClass: ActivationsStore },
    { provide: EditionsRepository, useClass: EditionsStore },
    { provide: EditionsQueries, useClass: EditionsSqlQueries },
    { provide: ActivationsQueries, useClass: ActivationsSqlQueries },
  ],
  exports: [...handlers, ...editions, ActivationsQueries, EditionsQueries, ProceduresInForce],
})
export class ProceduresModule {}
