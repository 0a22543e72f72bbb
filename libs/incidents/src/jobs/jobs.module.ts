import { Module } from '@nestjs/common';
import { FileDeferred } from '../application/file-deferred.js';
import { IncidentsModule } from '../incidents.module.js';
import { FileDeferredDuty } from './file-deferred.duty.js';

@Module({ imports: [IncidentsModule], providers: [FileDeferred, FileDeferredDuty] })
export class IncidentsJobsModule {}
