import type { PaperPackId, RequestContext } from '#kernel';
import { Creates, Ctx, IdParam, type Page, Permit, savedAs } from '#platform/http';
import { Controller, Get, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AskForPack } from '../application/ask-for-pack.handler.js';
import { ViewPacks } from '../application/view-packs.js';
import { paperPackResponse, type PaperPackResponse } from './paper-pack.response.js';

/** What a desk prints to work by when the system is away. */
@ApiTags('paper')
@Controller('api/v1/paper-packs')
@Permit('paper.print')
export class PaperPacksController {
  constructor(
    private readonly ask: AskForPack,
    private readonly view: ViewPacks,
  ) {}

  @Post()
  @Creates()
  @ApiOperation({
    summary:
      'Have a pack made for the own desk: contact tree, open cases and clocks, checklists, numbered forms; the worker writes it',
  })
  async make(@Ctx() ctx: RequestContext): Promise<PaperPackResponse> {
    const { id } = await this.ask.byHand(ctx);
    return paperPackResponse(await this.view.one(ctx, id), ctx.locale);
  }

  @Get()
  @ApiOperation({ summary: 'The last packs of the own desk, the newest first, with which of their forms were entered' })
  async list(@Ctx() ctx: RequestContext): Promise<Page<PaperPackResponse>> {
    const packs = await this.view.list(ctx);
    return { items: packs.map((pack) => paperPackResponse(pack, ctx.locale)), nextCursor: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One pack: how far its making has come, and what is on it' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PaperPackResponse> {
    return paperPackResponse(await this.view.one(ctx, id as PaperPackId), ctx.locale);
  }

  @Get(':id/pdf')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The pack as PDF, in both languages; its SHA-256 is in the ledger' })
  async pdf(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    const { file, seen } = await this.view.file(ctx, id as PaperPackId);
    const name = `enlace-${seen.pack.deskId}-${seen.pack.askedAt.slice(0, 16).replaceAll(':', '')}.pdf`;
    return new StreamableFile(file, { type: 'application/pdf', disposition: savedAs(name) });
  }
}
