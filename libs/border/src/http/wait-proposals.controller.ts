import type { RequestContext, WaitProposalId } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BorderBoardQueries } from '../application/border-board.queries.js';
import { DismissProposal } from '../application/dismiss-proposal.handler.js';
import { waitProposalResponse, type WaitProposalResponse } from './border-board.response.js';
import { DismissProposalRequest } from './crossing-acts.request.js';

const SHOWN = 100;

/** Levels that waits propose. A person raises one, in a procedure, or says here why not. */
@ApiTags('border board')
@Controller('api/v1/wait-proposals')
export class WaitProposalsController {
  constructor(
    private readonly queries: BorderBoardQueries,
    private readonly dismissProposal: DismissProposal,
  ) {}

  @Get()
  @Permit('border.read')
  @ApiOperation({ summary: 'The last hundred proposals, the newest first, also those that are over' })
  async list(
    @Ctx() { realm }: RequestContext,
  ): Promise<{ readonly items: readonly WaitProposalResponse[]; readonly nextCursor: null }> {
    return { items: (await this.queries.proposals(realm, false, SHOWN)).map(waitProposalResponse), nextCursor: null };
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @Permit('border.set')
  @ApiOperation({ summary: 'Say why the level is not raised' })
  async dismiss(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: DismissProposalRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<WaitProposalResponse> {
    return waitProposalResponse(await this.dismissProposal.execute(ctx, { id: id as WaitProposalId, expectedVersion, reason }));
  }
}
