import { DirectoryModule } from '#directory';
import { HoldingsModule } from '#identity';
import { Module } from '@nestjs/common';
import { BorderMapQueries } from './application/border-map.js';
import { LiveStream } from './application/live-stream.js';
import { MyDeskQueries } from './application/my-desk.js';
import { StreamQueries } from './application/stream.queries.js';
import { SupervisionBoardQueries } from './application/supervision-board.js';
import { ViewBoard } from './application/view-board.js';
import { SqlBorderMapQueries } from './persistence/border-map.sql-queries.js';
import { SqlMyDeskQueries } from './persistence/my-desk.sql-queries.js';
import { SqlStreamQueries } from './persistence/stream.sql-queries.js';
import { SqlSupervisionBoardQueries } from './persistence/supervision-board.sql-queries.js';
import { WorkHeld } from './persistence/work-held.sql.js';

@Module({
  imports: [DirectoryModule, HoldingsModule],
  providers: [
    LiveStream,
    ViewBoard,
    WorkHeld,
    { provide: StreamQueries, useClass: SqlStreamQueries },
    { provide: BorderMapQueries, useClass: SqlBorderMapQueries },
    { provide: MyDeskQueries, useClass: SqlMyDeskQueries },
    { provide: SupervisionBoardQueries, useClass: SqlSupervisionBoardQueries },
  ],
  exports: [BorderMapQueries, LiveStream, MyDeskQueries, ViewBoard],
})
export class ViewsModule {}
