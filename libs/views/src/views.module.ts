import { Module } from '@nestjs/common';
import { LiveStream } from './application/live-stream.js';
import { MyDeskQueries } from './application/my-desk.js';
import { StreamQueries } from './application/stream.queries.js';
import { SqlMyDeskQueries } from './persistence/my-desk.sql-queries.js';
import { SqlStreamQueries } from './persistence/stream.sql-queries.js';

@Module({
  providers: [
    LiveStream,
    { provide: StreamQueries, useClass: SqlStreamQueries },
    { provide: MyDeskQueries, useClass: SqlMyDeskQueries },
  ],
  exports: [LiveStream, MyDeskQueries],
})
export class ViewsModule {}
