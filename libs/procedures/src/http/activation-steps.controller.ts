import { onPaper } from '#forms';
import { type ActivationId, type CaseId, type RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, NoFieldsRequest, Permit, Vital } from '#platform/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationWork } from '../application/activation-work.js';
import { NoteEventHandler } from '../application/note-event.handler.js';
import { LinkCaseHandler } from '../application/link-case.handler.js';
import { answerAlert } from '../domain/command-acts.js';
import { answerQuestion, completeStep, skipStep, startStep, tellRoles } from '../domain/work-steps.js';
import { ActivationReader } from './activation-reader.js';
import {
  AnswerAlertRequest,
  AnswerActivationQuestionRequest,
  CompleteStepRequest,
  LinkActivationCaseRequest,
  NoteEventRequest,
  ActivationReasonRequest,
  TellRolesRequest,
} from './activation.request.js';
import type { ActivationResponse } from './activation.response.js';

/** What desks do in an activation: steps, tellings, how they stand. */
@ApiTags('activations')
@Controller('api/v1/activations/:id')
@Permit('activation.work')
export class ActivationStepsController {
  constructor(
    private readonly work: ActivationWork,
    private readonly linking: LinkCaseHandler,
    private readonly noting: NoteEventHandler,
    private readonly reader: ActivationReader,
  ) {}

  @Post('steps/:stepId/start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin a step' })
  async start(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() _: NoFieldsRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => startStep(state, { stepId, by }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('steps/:stepId/complete')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Finish a step, with what shows that it was done; a telling tells its role' })
  async complete(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() body: CompleteStepRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    const evidence = body.evidence.trim();
    await this.work.act(ctx, on, (state, { text, now }, by) => {
      const key = state.steps.find((step) => step.id === stepId)?.key;
      const tells = text.tellings.find((telling) => telling.id === key)?.tell ?? null;
      return completeStep(state, { stepId, by, evidence, tells }, now);
    });
    return this.reader.read(ctx, on.id);
  }

  @Post('steps/:stepId/skip')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave a step out, with a reason' })
  async skip(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => skipStep(state, { stepId, by, reason: reason.trim() }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer a question of the procedure; steps that depend on it begin or are set aside' })
  async answer(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { question, is }: AnswerActivationQuestionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { text, now }, by) => answerQuestion(state, { question, is, by }, text, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('tellings')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Tell roles something now; those that have a desk here are notified by it' })
  async tell(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { roles, how }: TellRolesRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => tellRoles(state, { roles, how: how.trim(), by }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('status')
  @Vital()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how the own desk stands: standing by, active, or unable and why' })
  async status(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { act, note }: AnswerAlertRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.work.act(ctx, on, (state, { now }, by) => answerAlert(state, { act, note: note?.trim() ?? null, by }, now));
    return this.reader.read(ctx, on.id);
  }

  @Post('cases')
  @HttpCode(200)
  @ApiOperation({ summary: 'Link a case that the own desk sees' })
  async link(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { caseId }: LinkActivationCaseRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.linking.execute(ctx, on, caseId as CaseId);
    return this.reader.read(ctx, on.id);
  }

  @Post('notes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a significant event into the log of the activation' })
  async note(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { text, paper }: NoteEventRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ActivationResponse> {
    const on = { id: id as ActivationId, expectedVersion };
    await this.noting.execute(ctx, on, { text: text.trim(), paper: onPaper(paper) });
    return this.reader.read(ctx, on.id);
  }
}
