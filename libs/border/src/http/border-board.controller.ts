import type { RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ViewBoard } from '../application/view-board.js';
import { boardCrossingResponse, type BorderBoardResponse, type CrossingNowResponse } from './border-board.response.js';
import { CrossingPage } from './crossing-page.js';

/** What every crossing is right now. */
@ApiTags('border board')
@Controller('api/v1/board')
@Permit('border.read')
export class BorderBoardController {
  constructor(
    private readonly view: ViewBoard,
    private readonly page: CrossingPage,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Every crossing: status of each kind of lane as both sides say it, waits with their age, closures, proposals',
  })
  async board(@Ctx() { realm }: RequestContext): Promise<BorderBoardResponse> {
    const { now, crossings } = await this.view.board(realm);
    return { at: now, crossings: crossings.map(boardCrossingResponse) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One crossing with a day of readings and the changes of two weeks' })
  one(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<CrossingNowResponse> {
    return this.page.of(ctx, id);
  }
}
