import { Module } from '@nestjs/common';
import { BorderModule } from '../border.module.js';
import { BorderBoardController } from './border-board.controller.js';
import { CrossingActsController } from './crossing-acts.controller.js';
import { CrossingPage } from './crossing-page.js';
import { PublicBoardController } from './public-board.controller.js';
import { ReopeningsController } from './reopenings.controller.js';
import { WaitProposalsController } from './wait-proposals.controller.js';

@Module({
  imports: [BorderModule],
  controllers: [
    BorderBoardController,
    CrossingActsController,
    ReopeningsController,
    WaitProposalsController,
    PublicBoardController,
  ],
  providers: [CrossingPage],
})
export class BorderHttpModule {}
