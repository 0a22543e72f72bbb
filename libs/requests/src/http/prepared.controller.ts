import type { ProvisionId, RequestContext, RequestId } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type PreparedToGive, ViewPrepared } from '../application/view-prepared.js';

/** What waits for a second person, to be read before it is let out. */
@Controller('api/v1')
@Permit('request.answer')
export class PreparedController {
  constructor(private readonly viewPrepared: ViewPrepared) {}

  @Get('requests/:id/prepared-answer')
  @ApiTags('requests')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The answer that waits for a second person, as it would cross; for the asked desk alone' })
  answer(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PreparedToGive> {
    return this.viewPrepared.answer(ctx, id as RequestId);
  }

  @Get('provisions/:id/prepared')
  @ApiTags('provisions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What waits for a second person, as it would cross; for the giving desk alone' })
  provision(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PreparedToGive> {
    return this.viewPrepared.provision(ctx, id as ProvisionId);
  }
}
