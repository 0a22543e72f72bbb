import type { RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type PressedAnswer, PressObligation } from '../application/press-obligation.handler.js';
import { EscalateRequest, NudgeRequest } from './press-obligation.request.js';

/** What a supervisor can do about something owed without doing it. */
@ApiTags('supervision')
@Controller('api/v1/supervision')
export class SupervisionController {
  constructor(private readonly press: PressObligation) {}

  @Post('nudge')
  @HttpCode(200)
  @Permit('supervision.act')
  @ApiOperation({ summary: 'Remind the desk that owes it, with a reason; clock and ladder stay' })
  nudge(@Ctx() ctx: RequestContext, @Body() { obligationId: id, reason }: NudgeRequest): Promise<PressedAnswer> {
    return this.press.execute(ctx, { id, reason, to: null });
  }

  @Post('escalate')
  @HttpCode(200)
  @Permit('supervision.act')
  @ApiOperation({ summary: 'Tell others now, without waiting for the ladder, with a reason' })
  escalate(@Ctx() ctx: RequestContext, @Body() { obligationId: id, reason, to }: EscalateRequest): Promise<PressedAnswer> {
    return this.press.execute(ctx, { id, reason, to });
  }
}
