import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { RedactionsModule } from '../redactions.module.js';
import { RedactionsController } from './redactions.controller.js';

@Module({ imports: [RedactionsModule, VotesModule], controllers: [RedactionsController] })
export class RedactionsHttpModule {}
