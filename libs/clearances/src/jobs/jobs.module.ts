import { Module } from '@nestjs/common';
import { ClearancesModule } from '../clearances.module.js';
import { EndWindowsDuty } from './end-windows.duty.js';
import { TellOfLateAnswer } from './on-obligation-breached.handler.js';

@Module({ imports: [ClearancesModule], providers: [EndWindowsDuty, TellOfLateAnswer] })
export class ClearancesJobsModule {}
