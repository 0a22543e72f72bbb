import type { CaseId, DeskId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseAnswer } from '../application/case-answer.js';
import { ReassignLeadHandler } from '../application/reassign-lead.handler.js';
import { ReassignRequest, TakeRequest } from './case-acts.request.js';

/** What a supervisor decides about who leads, inside the agency. */
@ApiTags('supervision')
@Controller('api/v1/supervision')
export class CaseSupervisionController {
  constructor(private readonly reassignLead: ReassignLeadHandler) {}

  @Post('take')
  @HttpCode(200)
  @Permit('supervision.act')
  @ApiOperation({ summary: 'Take the lead from another desk of the agency, acknowledged thereby, with a reason' })
  take(
    @Ctx() ctx: RequestContext,
    @Body() { caseId, reason }: TakeRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.reassignLead.execute(ctx, { caseId: caseId as CaseId, expectedVersion, reason });
  }

  @Post('reassign')
  @HttpCode(200)
  @Permit('supervision.act')
  @ApiOperation({ summary: 'Give the lead to another desk of the agency, which owes its acknowledgement, with a reason' })
  reassign(
    @Ctx() ctx: RequestContext,
    @Body() { caseId, toDeskId, reason }: ReassignRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    const command = { caseId: caseId as CaseId, toDeskId: toDeskId as DeskId, expectedVersion, reason };
    return this.reassignLead.execute(ctx, command);
  }
}
