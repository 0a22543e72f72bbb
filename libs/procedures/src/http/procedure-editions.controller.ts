import type { RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, Permit, StepUp, Voted } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { authorOf } from '../application/edition-desk.js';
import { PublishEdition } from '../application/publish-edition.handler.js';
import { WriteEdition } from '../application/write-edition.handler.js';
import { EditionPage } from './edition-page.js';
import { EndEditionRequest, SignEditionRequest, WriteEditionRequest, writtenIn } from './edition.request.js';
import type { ProcedureEditionResponse } from './edition.response.js';

/** One edition of a procedure, on its way between the two countries. */
@ApiTags('procedures')
@Controller('api/v1/procedure-editions/:id')
export class ProcedureEditionsController {
  constructor(
    private readonly writing: WriteEdition,
    private readonly publishing: PublishEdition,
    private readonly page: EditionPage,
  ) {}

  @Get()
  @Permit('procedure.read')
  @ApiOperation({ summary: 'One edition: the file, its faults by the directory of now, and what it changes' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ProcedureEditionResponse> {
    return this.page.read(ctx, id);
  }

  @Post('revise')
  @HttpCode(200)
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Put another text in its place; what was proposed is a draft again' })
  async revise(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() body: WriteEditionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProcedureEditionResponse> {
    await this.writing.revise(ctx, { id, expectedVersion }, writtenIn(body), authorOf(ctx));
    return this.page.read(ctx, id);
  }

  @Post('propose')
  @Voted()
  @HttpCode(200)
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Stand by the text for the own country, and ask the other for its approval' })
  async propose(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProcedureEditionResponse> {
    await this.publishing.propose(ctx, { id, expectedVersion }, authorOf(ctx));
    return this.page.read(ctx, id);
  }

  @Post('approve')
  @StepUp()
  @Voted()
  @HttpCode(200)
  @Permit('procedure.publish')
  @ApiOperation({ summary: 'Approve, for the other country, the very text that was read: it is in force at once' })
  async approve(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { hash }: SignEditionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProcedureEditionResponse> {
    await this.publishing.approve(ctx, { id, expectedVersion }, hash, authorOf(ctx));
    return this.page.read(ctx, id);
  }

  @Post('decline')
  @HttpCode(200)
  @Permit('procedure.publish')
  @ApiOperation({ summary: 'Decline it for the other country, and say why' })
  async decline(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: EndEditionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProcedureEditionResponse> {
    await this.publishing.decline(ctx, { id, expectedVersion }, { by: authorOf(ctx), reason: reason.trim() });
    return this.page.read(ctx, id);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Take back what the own country wrote, and say why' })
  async withdraw(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: EndEditionRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<ProcedureEditionResponse> {
    await this.publishing.withdraw(ctx, { id, expectedVersion }, { by: authorOf(ctx), reason: reason.trim() });
    return this.page.read(ctx, id);
  }
}
