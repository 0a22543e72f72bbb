import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { BorderMapController } from './border-map.controller.js';
import { MyDeskController } from './my-desk.controller.js';
import { StreamController } from './stream.controller.js';
import { SupervisionBoardController } from './supervision-board.controller.js';

@Module({
  imports: [ViewsModule],
  controllers: [StreamController, BorderMapController, MyDeskController, SupervisionBoardController],
})
export class ViewsHttpModule {}
