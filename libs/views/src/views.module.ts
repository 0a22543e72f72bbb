import { Module } from '@nestjs/common';
import { LiveStream } from './application/live-stream.js';
import { StreamQueries } from './application/stream.queries.js';
import { SqlStreamQueries } from './persistence/stream.sql-queries.js';

@Module({ providers: [LiveStream, { provide: StreamQueries, useClass: SqlStreamQueries }], exports: [LiveStream] })
export class ViewsModule {}
