import type { RequestContext } from '#kernel';
import { Creates, Ctx, Permit } from '#platform/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { authorOf } from '../application/edition-desk.js';
import { EditionReader } from '../application/read-edition.js';
import { WriteEdition } from '../application/write-edition.handler.js';
import { EditionPage } from './edition-page.js';
import { CheckProcedureRequest, WriteEditionRequest, writtenIn } from './edition.request.js';
import { checkedResponse, type CheckedProcedureResponse, type ProcedureEditionResponse } from './edition.response.js';
import { named } from './procedure-name.js';

/** Drafts of what a procedure shall say. */
@ApiTags('procedures')
@Controller('api/v1/procedures/:id')
export class ProcedureDraftsController {
  constructor(
    private readonly reader: EditionReader,
    private readonly writing: WriteEdition,
    private readonly page: EditionPage,
  ) {}

  @Post('check')
  @HttpCode(200)
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Say what is wrong with a text, with line and column, and what it changes of the edition in force' })
  async check(
    @Ctx() { realm, locale }: RequestContext,
    @Param('id') id: string,
    @Body() { source }: CheckProcedureRequest,
  ): Promise<CheckedProcedureResponse> {
    return checkedResponse(await this.reader.check(realm, named(id), source), locale);
  }

  @Post('drafts')
  @Creates()
  @Permit('procedure.draft')
  @ApiOperation({ summary: 'Draft an edition from a file; faults do not hinder a draft' })
  async draft(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Body() body: WriteEditionRequest,
  ): Promise<ProcedureEditionResponse> {
    const drafted = await this.writing.draft(ctx, named(id), writtenIn(body), authorOf(ctx));
    return this.page.read(ctx, drafted.id);
  }
}
