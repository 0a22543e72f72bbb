import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { LiveStream } from './application/live-stream.js';
import { MyDeskQueries } from './application/my-desk.js';
import { StreamQueries } from './application/stream.queries.js';
import { SupervisionBoardQueries } from './application/supervision-board.js';
import { ViewBoard } from './application/view-board.js';
import { SqlMyDeskQueries } from './persistence/my-desk.sql-queries.js';
import { SqlStreamQueries } from './persistence/stream.sql-queries.js';
import { SqlSupervisionBoardQueries } from './persistence/supervision-board.sql-queries.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    LiveStream,
    ViewBoard,
    { provide: StreamQueries, useClass: SqlStreamQueries },
    { provide: MyDeskQueries, useClass: SqlMyDeskQueries },
    { provide: SupervisionBoardQueries, useClass: SqlSupervisionBoardQueries },
  ],
  exports: [LiveStream, MyDeskQueries, ViewBoard],
})
export class ViewsModule {}
