import type { CaseId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcknowledgeCorrectionHandler } from '../application/acknowledge-correction.handler.js';
import type { CaseAnswer } from '../application/case-answer.js';
import { IssueCorrectionHandler } from '../application/issue-correction.handler.js';
import { LinkCaseHandler } from '../application/link-case.handler.js';
import { IssueCorrectionRequest, LinkCaseRequest } from './case-acts.request.js';

/** What ties cases together, and what takes back what was said. */
@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CasePapersController {
  constructor(
    private readonly linkCase: LinkCaseHandler,
    private readonly issueCorrection: IssueCorrectionHandler,
    private readonly acknowledgeCorrection: AcknowledgeCorrectionHandler,
  ) {}

  @Post('links')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'Link, group, merge, or say why two look-alikes are not the same' })
  link(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { caseId, relation, reason }: LinkCaseRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    const other = { otherId: caseId.toLowerCase() as CaseId, relation, reason: reason ?? null };
    return this.linkCase.execute(ctx, { caseId: id as CaseId, expectedVersion, ...other });
  }

  @Post('corrections')
  @Creates()
  @Permit('case.work')
  @ApiOperation({ summary: 'Correct or recall what was said; every desk that saw it acknowledges' })
  correct(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { kind, text, language }: IssueCorrectionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer & { readonly correctionId: string }> {
    return this.issueCorrection.execute(ctx, { caseId: id as CaseId, expectedVersion, kind, text, language });
  }

  @Post('corrections/:correctionId/acknowledge')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'This desk has the correction' })
  acknowledge(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Param('correctionId') correctionId: string,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.acknowledgeCorrection.execute(ctx, { caseId: id as CaseId, expectedVersion, correctionId });
  }
}
