import type { ClosureId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnnounceClosure } from '../application/announce-closure.handler.js';
import { SetLaneStatus } from '../application/set-lane-status.handler.js';
import { WithdrawClosure } from '../application/withdraw-closure.handler.js';
import type { CrossingNowResponse } from './border-board.response.js';
import {
  AnnounceClosureRequest,
  closureIn,
  reasonOf,
  saidIn,
  SetStatusRequest,
  LaneWhyRequest,
} from './crossing-acts.request.js';
import { CrossingPage } from './crossing-page.js';

/** What a desk says of its own side's lanes. */
@ApiTags('border board')
@Controller('api/v1/crossings/:id')
@Permit('border.set')
export class CrossingActsController {
  constructor(
    private readonly page: CrossingPage,
    private readonly setLaneStatus: SetLaneStatus,
    private readonly announceClosure: AnnounceClosure,
    private readonly withdrawClosure: WithdrawClosure,
  ) {}

  @Post('status')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how lanes of the own side are; the other side keeps its own word' })
  async status(
    @Ctx() ctx: RequestContext,
    @Param('id') crossingId: string,
    @Body() body: SetStatusRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CrossingNowResponse> {
    await this.setLaneStatus.execute(ctx, { crossingId, expectedVersion, said: saidIn(body) });
    return this.page.of(ctx, crossingId);
  }

  @Post('closures')
  @Creates()
  @ApiOperation({ summary: 'Announce that lanes of the own side will be shut from one time to another' })
  async announce(
    @Ctx() ctx: RequestContext,
    @Param('id') crossingId: string,
    @Body() body: AnnounceClosureRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CrossingNowResponse> {
    await this.announceClosure.execute(ctx, { crossingId, expectedVersion, closure: closureIn(body) });
    return this.page.of(ctx, crossingId);
  }

  @Post('closures/:closureId/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back a closure that has not begun' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @Param('id') crossingId: string,
    @IdParam('closureId') closureId: string,
    @Body() body: LaneWhyRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CrossingNowResponse> {
    const reason = reasonOf(body.reason);
    await this.withdrawClosure.execute(ctx, { crossingId, expectedVersion, closureId: closureId as ClosureId, reason });
    return this.page.of(ctx, crossingId);
  }
}
