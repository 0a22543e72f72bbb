import type { ActivationId, RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit, Vital, StepUp, Voted } from '#platform/http';
import { SignedActs } from '#votes';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActivationPartsQueries } from '../application/activation-parts.queries.js';
import { StatementsRepository } from '../application/activation-parts.repository.js';
import { ActivationsQueries } from '../application/activations.queries.js';
import { PartWork } from '../application/part-work.js';
import {
  confirmStatement,
  declineStatement,
  draftStatement,
  editStatement,
  proposeStatement,
  speakAlone,
  withdrawStatement,
} from '../domain/speak-jointly.js';
import { ActivationReasonRequest } from './activation.request.js';
import { SpeakAloneRequest, statementContent, StatementKeyRequest, StatementTextRequest } from './statement.request.js';
import { statementResponse, type StatementResponse, type StatementsResponse } from './statement.response.js';

const streamOf = ({ id }: { readonly id: string }): string => `statement:${id}`;

/** What both countries say to the public with both keys, or one alone as its own word. */
@ApiTags('activations')
@Controller('api/v1')
export class StatementsController {
  constructor(
    private readonly work: PartWork,
    private readonly statements: StatementsRepository,
    private readonly activations: ActivationsQueries,
    private readonly parts: ActivationPartsQueries,
    private readonly signed: SignedActs,
  ) {}

  @Get('activations/:id/statements')
  @Permit('activation.read')
  @ApiOperation({ summary: 'Statements of an activation as far as the own desk reads them, newest first' })
  async list(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StatementsResponse> {
    const { id: activationId } = await this.activations.get(ctx, id as ActivationId);
    const found = await this.parts.statements(ctx, activationId);
    const votesOn = await this.signed.onEach(found.map(streamOf));
    return { items: found.map((one) => statementResponse(one, votesOn(streamOf(one)), ctx.locale)) };
  }

  @Post('activations/:id/statements')
  @Creates()
  @Permit('activation.work')
  @ApiOperation({ summary: 'Draft a statement in both languages; the other side reads it when it is proposed' })
  async draft(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() body: StatementTextRequest): Promise<StatementResponse> {
    const activationId = id as ActivationId;
    const content = statementContent(body);
    const made = await this.work.create(ctx, this.statements, activationId, ({ room, facts, by }) =>
      draftStatement(room, { activationId, content, by }, facts),
    );
    return this.one(ctx, made.id);
  }

  @Get('statements/:id')
  @Permit('activation.read')
  @ApiOperation({ summary: 'One statement, with the name of its text and how its keys stand' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StatementResponse> {
    const found = await this.parts.statement(ctx, id);
    return statementResponse(found, await this.signed.on(streamOf(found)), ctx.locale);
  }

  @Post('statements/:id/edit')
  @HttpCode(200)
  @Permit('activation.work')
  @ApiOperation({ summary: 'Change the text; what was declined or not answered becomes a draft again' })
  async edit(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: StatementTextRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<StatementResponse> {
    const content = statementContent(body);
    await this.work.act(ctx, this.statements, { id, expectedVersion }, ({ room, part, facts, by }) =>
      editStatement(room, part, { content, by }, facts),
    );
    return this.one(ctx, id);
  }

  @Post('statements/:id/propose')
  @Voted()
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Turn the first key on exactly the text that was read, and ask for the other country’s' })
  async propose(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { hash }: StatementKeyRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<StatementResponse> {
    const approved = { action: 'statement.propose', params: { hash } };
    await this.work.vote(ctx, this.statements, { id, expectedVersion }, approved, ({ room, part, facts, by }) =>
      proposeStatement(room, part, { hash, by }, facts),
    );
    return this.one(ctx, id);
  }

  @Post('statements/:id/confirm')
  @StepUp()
  @Voted()
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Turn the second key on the same text: it is released as the word of both' })
  async confirm(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { hash }: StatementKeyRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<StatementResponse> {
    const approved = { action: 'statement.confirm', params: { hash } };
    await this.work.vote(ctx, this.statements, { id, expectedVersion }, approved, ({ room, part, facts, by }) =>
      confirmStatement(room, part, { hash, by }, facts),
    );
    return this.one(ctx, id);
  }

  @Post('statements/:id/decline')
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Do not turn the second key, and say why; the statement stays unreleased' })
  async decline(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<StatementResponse> {
    await this.work.act(ctx, this.statements, { id, expectedVersion }, ({ room, part, facts, by }) =>
      declineStatement(room, part, { reason: reason.trim(), by }, facts),
    );
    return this.one(ctx, id);
  }

  @Post('statements/:id/speak-alone')
  @StepUp()
  @Vital()
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Release it as the own side’s word alone, and say why it does not wait' })
  async alone(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { hash, reason }: SpeakAloneRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<StatementResponse> {
    await this.work.act(ctx, this.statements, { id, expectedVersion }, ({ room, part, facts, by }) =>
      speakAlone(room, part, { hash, reason: reason.trim(), by }, facts),
    );
    return this.one(ctx, id);
  }

  @Post('statements/:id/withdraw')
  @HttpCode(200)
  @Permit('activation.key')
  @ApiOperation({ summary: 'Withdraw what was not released' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: ActivationReasonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<StatementResponse> {
    await this.work.act(ctx, this.statements, { id, expectedVersion }, ({ room, part, facts, by }) =>
      withdrawStatement(room, part, { reason: reason.trim(), by }, facts),
    );
    return this.one(ctx, id);
  }
}
