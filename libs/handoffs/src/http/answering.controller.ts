import type { DeskId, HandoffId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptHandoff } from '../application/accept-handoff.handler.js';
import { AskClarification } from '../application/ask-clarification.handler.js';
import { DeclineHandoff } from '../application/decline-handoff.handler.js';
import { AcceptHandoffRequest } from './accept-handoff.request.js';
import { AskClarificationRequest } from './ask-clarification.request.js';
import { DeclineHandoffRequest } from './decline-handoff.request.js';
import { handoffResponse, type HandoffResponse } from './handoff.response.js';

/** What the target desk does. */
@ApiTags('handoffs')
@Controller('api/v1/handoffs/:id')
@Permit('handoff.answer')
export class AnsweringController {
  constructor(
    private readonly acceptHandoff: AcceptHandoff,
    private readonly declineHandoff: DeclineHandoff,
    private readonly askClarification: AskClarification,
  ) {}

  @Post('accept')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take what is offered; with conditions the offering desk has to confirm first' })
  async accept(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { conditions = [] }: AcceptHandoffRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    return handoffResponse(await this.acceptHandoff.execute(ctx, { id: id as HandoffId, expectedVersion, conditions }));
  }

  @Post('decline')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say no, on a ground of the closed list; the lead does not move' })
  async decline(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { groundCode, reason, betterDeskId }: DeclineHandoffRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    const command = { id: id as HandoffId, expectedVersion, ground: groundCode, text: reason ?? null };
    return handoffResponse(
      await this.declineHandoff.execute(ctx, { ...command, betterDeskId: (betterDeskId as DeskId | undefined) ?? null }),
    );
  }

  @Post('clarify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the offering desk a question; the clock stands still until it answers' })
  async clarify(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { question }: AskClarificationRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<HandoffResponse> {
    return handoffResponse(await this.askClarification.execute(ctx, { id: id as HandoffId, expectedVersion, question }));
  }
}
