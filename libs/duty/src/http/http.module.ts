import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DutyModule } from '../duty.module.js';
import { ActsInterceptor } from './acts.interceptor.js';
import { DeskHeartbeatController } from './desk-heartbeat.controller.js';

@Module({
  imports: [DutyModule],
  controllers: [DeskHeartbeatController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: ActsInterceptor }],
})
export class DutyHttpModule {}
