import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { OperationsModule } from '../operations.module.js';
import { FileDeadLettersDuty } from './file-dead-letters.duty.js';
import { StoppedWebhooksSubscriber } from './stopped-webhooks.subscriber.js';

@Module({ imports: [OperationsModule, DirectoryModule], providers: [FileDeadLettersDuty, StoppedWebhooksSubscriber] })
export class OperationsJobsModule {}
