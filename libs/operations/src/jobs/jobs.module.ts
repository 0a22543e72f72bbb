import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { OperationsModule } from '../operations.module.js';
import { FileDeadLettersDuty } from './file-dead-letters.duty.js';

@Module({ imports: [OperationsModule, DirectoryModule], providers: [FileDeadLettersDuty] })
export class OperationsJobsModule {}
