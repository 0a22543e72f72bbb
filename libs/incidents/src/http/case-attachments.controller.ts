import { type CaseId, type RequestContext } from '#kernel';
import { Creates, Ctx, ExpectedVersion, IdParam, Permit, savedAs, TakesFile } from '#platform/http';
import { shown } from '#reads';
import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Attached, AttachFileHandler } from '../application/attach-file.handler.js';
import type { AttachmentSeen } from '../application/attachments.js';
import type { CaseAnswer } from '../application/case-answer.js';
import { UnwatchCaseHandler } from '../application/unwatch-case.handler.js';
import { ViewAttachments } from '../application/view-attachments.js';
import { WatchCaseHandler } from '../application/watch-case.handler.js';
import { AttachFileQuery } from './attach-file.request.js';

/** Files of a case, and who hears of it. */
@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class CaseAttachmentsController {
  constructor(
    private readonly attachFile: AttachFileHandler,
    private readonly viewAttachments: ViewAttachments,
    private readonly watchCase: WatchCaseHandler,
    private readonly unwatchCase: UnwatchCaseHandler,
  ) {}

  @Post('attachments')
  @Creates()
  @Permit('case.work')
  @TakesFile()
  @ApiOperation({ summary: 'Attach a file; the body is the file as it is, 10 MiB at most' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  attach(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Query() { name }: AttachFileQuery,
    @Body() body: Buffer,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<Attached> {
    const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return this.attachFile.execute(ctx, { caseId: id as CaseId, expectedVersion, name, content });
  }

  @Get('attachments')
  @Permit('case.read')
  @ApiOperation({ summary: 'Files of a case, in the order in which they came' })
  async list(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
  ): Promise<{ readonly items: readonly AttachmentSeen[]; readonly nextCursor: null }> {
    const files = await this.viewAttachments.show(ctx, id as CaseId);
    return { items: files.map((file) => shown('attachment', { relation: 'released' }, file)), nextCursor: null };
  }

  @Get('attachments/:attachmentId')
  @Permit('case.read')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @ApiOperation({ summary: 'The file itself, to be saved and never shown in the page' })
  @ApiProduces('application/octet-stream')
  async download(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @IdParam('attachmentId') attachmentId: string,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.viewAttachments.download(ctx, id as CaseId, attachmentId);
    const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
    return new StreamableFile(content, { type, length: content.length, disposition: savedAs(name) });
  }

  @Post('watch')
  @HttpCode(200)
  @Permit('case.read')
  @ApiOperation({ summary: 'Hear of the case: a lead that moves, a conflict, its resolution and its closing' })
  watch(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<CaseAnswer> {
    return this.watchCase.execute(ctx, { caseId: id as CaseId, expectedVersion });
  }

  @Post('unwatch')
  @HttpCode(200)
  @Permit('case.read')
  @ApiOperation({ summary: 'Hear of the case no longer' })
  unwatch(@Ctx() ctx: RequestContext, @IdParam() id: string, @ExpectedVersion() expectedVersion?: number): Promise<CaseAnswer> {
    return this.unwatchCase.execute(ctx, { caseId: id as CaseId, expectedVersion });
  }
}
