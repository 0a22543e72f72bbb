import type { CaseId, DeskId, RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, Voted } from '#platform/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AddParticipantHandler } from '../application/add-participant.handler.js';
import type { CaseAnswer } from '../application/case-answer.js';
import { ClaimCaseHandler } from '../application/claim-case.handler.js';
import { ConfirmSettlementHandler } from '../application/confirm-settlement.handler.js';
import { ProposeSettlementHandler } from '../application/propose-settlement.handler.js';
import { RemoveParticipantHandler } from '../application/remove-participant.handler.js';
import { AddParticipantRequest, ConfirmSettlementRequest, ProposeSettlementRequest, ReasonRequest } from './case-acts.request.js';

/** Which desks take part, and what happens when it is disputed who leads. */
@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CaseDesksController {
  constructor(
    private readonly addParticipant: AddParticipantHandler,
    private readonly removeParticipant: RemoveParticipantHandler,
    private readonly claimCase: ClaimCaseHandler,
    private readonly proposeSettlement: ProposeSettlementHandler,
    private readonly confirmSettlement: ConfirmSettlementHandler,
  ) {}

  @Post('participants')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'Bring a desk in, or change its role; this releases the case to it' })
  participant(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { deskId, role }: AddParticipantRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.addParticipant.execute(ctx, { caseId: id as CaseId, expectedVersion, deskId: deskId as DeskId, role });
  }

  @Post('participants/:deskId/remove')
  @HttpCode(200)
  @Permit('case.work')
  @ApiOperation({ summary: 'Release a desk from the case, or withdraw the own one' })
  release(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Param('deskId') deskId: string,
    @Body() { reason }: ReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.removeParticipant.execute(ctx, { caseId: id as CaseId, expectedVersion, deskId: deskId as DeskId, reason });
  }

  @Post('claim')
  @HttpCode(200)
  @Permit('case.claim')
  @ApiOperation({ summary: 'A competent desk says that the case is its own; the joint desks decide' })
  claim(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: ReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.claimCase.execute(ctx, { caseId: id as CaseId, expectedVersion, reason });
  }

  @Post('arbitration/propose')
  @Voted()
  @HttpCode(200)
  @Permit('case.claim')
  @ApiOperation({ summary: 'A joint desk proposes who shall lead' })
  propose(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { leadDeskId, reason }: ProposeSettlementRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    const command = { caseId: id as CaseId, expectedVersion, leadDeskId: leadDeskId as DeskId, reason };
    return this.proposeSettlement.execute(ctx, command);
  }

  @Post('arbitration/confirm')
  @Voted()
  @HttpCode(200)
  @Permit('case.claim')
  @ApiOperation({ summary: 'The joint desk of the other country agrees; the lead moves in the same act' })
  confirm(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { leadDeskId }: ConfirmSettlementRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<CaseAnswer> {
    return this.confirmSettlement.execute(ctx, { caseId: id as CaseId, expectedVersion, leadDeskId: leadDeskId as DeskId });
  }
}
