import { Module } from '@nestjs/common';
import { RehearsalsModule } from '../rehearsals.module.js';
import { RehearseDuty } from './rehearse.duty.js';

export { RehearseDuty } from './rehearse.duty.js';

@Module({ imports: [RehearsalsModule], providers: [RehearseDuty] })
export class RehearsalsJobsModule {}
