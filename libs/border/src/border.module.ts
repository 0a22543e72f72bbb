import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AbandonReopening } from './application/abandon-reopening.handler.js';
import { AnnounceClosure } from './application/announce-closure.handler.js';
import { BorderBoardQueries } from './application/border-board.queries.js';
import { BorderSetting } from './application/border-setting.js';
import { ChangeSide } from './application/change-side.js';
import { CrossingSidesRepository } from './application/crossing-sides.repository.js';
import { DemonstrateBoard } from './application/demonstrate-board.js';
import { DismissProposal } from './application/dismiss-proposal.handler.js';
import { FollowOrder } from './application/follow-order.handler.js';
import { KeepNotices } from './application/keep-notices.js';
import { KeepReadings } from './application/keep-readings.js';
import { PlanReopening } from './application/plan-reopening.handler.js';
import { PortNoticesStore } from './application/port-notices.store.js';
import { PublicBoard } from './application/public-board.js';
import { SetLaneStatus } from './application/set-lane-status.handler.js';
import { TakeProposal } from './application/take-proposal.handler.js';
import { TakeStage } from './application/take-stage.handler.js';
import { TurnSides } from './application/turn-sides.handler.js';
import { ViewBoard } from './application/view-board.js';
import { WaitProposalsRepository } from './application/wait-proposals.repository.js';
import { WaitReadingsStore } from './application/wait-readings.store.js';
import { WithdrawClosure } from './application/withdraw-closure.handler.js';
import { BorderBoardSqlQueries } from './persistence/border-board.sql-queries.js';
import { CrossingSidesStore } from './persistence/crossing-sides.store.js';
import { PortNoticesSqlStore } from './persistence/port-notices.sql-store.js';
import { WaitProposalsStore } from './persistence/wait-proposals.store.js';
import { WaitReadingsSqlStore } from './persistence/wait-readings.sql-store.js';

const acts = [
  SetLaneStatus,
  AnnounceClosure,
  WithdrawClosure,
  PlanReopening,
  TakeStage,
  AbandonReopening,
  TurnSides,
  FollowOrder,
];
const handlers = [...acts, KeepReadings, KeepNotices, DismissProposal, TakeProposal, ViewBoard, PublicBoard, DemonstrateBoard];

@Module({
  imports: [DirectoryModule],
  providers: [
    ...handlers,
    BorderSetting,
    ChangeSide,
    { provide: BorderBoardQueries, useClass: BorderBoardSqlQueries },
    { provide: CrossingSidesRepository, useClass: CrossingSidesStore },
    { provide: WaitProposalsRepository, useClass: WaitProposalsStore },
    { provide: PortNoticesStore, useClass: PortNoticesSqlStore },
    { provide: WaitReadingsStore, useClass: WaitReadingsSqlStore },
  ],
  exports: [...handlers, BorderSetting, BorderBoardQueries, CrossingSidesRepository, WaitReadingsStore],
})
export class BorderModule {}
