import { BorderModule } from '#border';
import { DirectoryModule } from '#directory';
import { EscalationModule } from '#escalation';
import { IncidentsModule } from '#incidents';
import { Module } from '@nestjs/common';
import { ActivationClocks } from './application/activation-clocks.js';
import { ActivationWork } from './application/activation-work.js';
import { ActivationsQueries } from './application/activations.queries.js';
import { ActivationsRepository } from './application/activations.repository.js';
import { LapseAsk } from './application/lapse-ask.handler.js';
import { LinkCaseHandler } from './application/link-case.handler.js';
import { ProceduresInForce } from './application/procedures-in-force.js';
import { ActivationSeating } from './application/activation-seating.js';
import { RaiseActivationHandler } from './application/raise-activation.handler.js';
import { ActivationsSqlQueries } from './persistence/activations.sql-queries.js';
import { ActivationsStore } from './persistence/activations.store.js';

const handlers = [RaiseActivationHandler, ActivationWork, LinkCaseHandler, LapseAsk];

@Module({
  imports: [BorderModule, DirectoryModule, EscalationModule, IncidentsModule],
  providers: [
    ...handlers,
    ActivationClocks,
    ActivationSeating,
    ProceduresInForce,
    { provide: ActivationsRepository, useClass: ActivationsStore },
    { provide: ActivationsQueries, useClass: ActivationsSqlQueries },
  ],
  exports: [...handlers, ActivationsQueries, ProceduresInForce],
})
export class ProceduresModule {}
