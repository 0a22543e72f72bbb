import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure.module.js';
import { RetentionDuty } from './retention.duty.js';

@Module({ imports: [DisclosureModule], providers: [RetentionDuty] })
export class DisclosureJobsModule {}
