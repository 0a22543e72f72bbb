import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DutyModule } from '../duty.module.js';
import { ActsInterceptor } from './acts.interceptor.js';
import { DeskHeartbeatController } from './desk-heartbeat.controller.js';
import { OwnTurnsController, RostersController } from './rosters.controller.js';
import { ShiftsController } from './shifts.controller.js';

@Module({
  imports: [DutyModule],
  controllers: [DeskHeartbeatController, RostersController, OwnTurnsController, ShiftsController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: ActsInterceptor }],
})
export class DutyHttpModule {}
