import type { CaseId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcknowledgeCaseHandler } from '../application/acknowledge-case.handler.js';
import type { CaseAnswer } from '../application/case-answer.js';
import { CloseCaseHandler } from '../application/close-case.handler.js';
import { ReopenCaseHandler } from '../application/reopen-case.handler.js';
import { ResolveCaseHandler } from '../application/resolve-case.handler.js';
import { StartCaseHandler } from '../application/start-case.handler.js';
import { ReasonRequest, ResolveCaseRequest } from './case-acts.request.js';

/** The life of a case, act by act. */
@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CaseProgressController {
  constructor(
    private readonly acknowledgeCase: AcknowledgeCaseHandler,
    private readonly startCase: StartCaseHandler,
    private readonly resolveCase: ResolveCaseHandler,
    private readonly closeCase: CloseCaseHandler,
    private readonly reopenCase: ReopenCaseHandler,
  ) {}

  @Post('acknowledge')
  @Vital()
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'The lead desk has the case' })
  acknowledge(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.acknowledgeCase.execute(ctx, { caseId: id as CaseId, expectedVersion });
  }

  @Post('start')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'Work begins' })
  start(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<CaseAnswer> {
    return this.startCase.execute(ctx, { caseId: id as CaseId, expectedVersion });
  }

  @Post('resolve')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'How it ended' })
  resolve(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { outcome, summary }: ResolveCaseRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.resolveCase.execute(ctx, { caseId: id as CaseId, expectedVersion, outcome, summary });
  }

  @Post('close')
  @HttpCode(200)
  @Permit('case.close')
  @ApiOperation({ summary: 'Close a resolved case; what still holds it open is named' })
  close(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<CaseAnswer> {
    return this.closeCase.execute(ctx, { caseId: id as CaseId, expectedVersion });
  }

  @Post('reopen')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'Back to work, with a reason' })
  reopen(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: ReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.reopenCase.execute(ctx, { caseId: id as CaseId, expectedVersion, reason });
  }
}
