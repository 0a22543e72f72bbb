import type { RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SupervisionBoard } from '../application/supervision-board.js';
import { ViewBoard } from '../application/view-board.js';
import { SupervisionBoardQuery } from './supervision-board.query.js';

@ApiTags('views')
@Controller('api/v1/supervision/board')
export class SupervisionBoardController {
  constructor(private readonly board: ViewBoard) {}

  @Get()
  @Permit('board.read')
  @ApiOperation({ summary: 'What is late, what will be, offers both ways, what nobody took, and the load of each desk' })
  read(@Ctx() ctx: RequestContext, @Query() { desk }: SupervisionBoardQuery): Promise<SupervisionBoard> {
    return this.board.of(ctx, desk ?? []);
  }
}
