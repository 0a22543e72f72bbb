import { VotesModule } from '#votes';
import { Module } from '@nestjs/common';
import { BrowseRules } from '../application/browse-rules.js';
import { RoutingModule } from '../routing.module.js';
import { RoutingController } from './routing.controller.js';

@Module({ imports: [RoutingModule, VotesModule], controllers: [RoutingController], providers: [BrowseRules] })
export class RoutingHttpModule {}
