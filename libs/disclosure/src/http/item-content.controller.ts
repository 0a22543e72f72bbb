import { DirectoryQueries } from '#directory';
import type { ItemId, RequestContext } from '#kernel';
import { Ctx, IdParam, Permit, savedAs, StepUp } from '#platform/http';
import { Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenItem } from '../application/open-item.handler.js';
import { itemPaper } from './item-paper.js';
import { openedItemResponse, type OpenedItemResponse } from './opened-item.response.js';

/** What items say. Each opening is recorded: who, when, which edition, by which rule. */
@ApiTags('items')
@Controller('api/v1/items/:id')
@Permit('item.read')
export class ItemContentController {
  constructor(
    private readonly openItem: OpenItem,
    private readonly directory: DirectoryQueries,
  ) {}

  @Post('readings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Open the item: its text, translations and persons; the reading is recorded' })
  async read(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<OpenedItemResponse> {
    return openedItemResponse(await this.openItem.view(ctx, id as ItemId));
  }

  @Get('files/:fileId')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @ApiOperation({ summary: 'A file of a released item, to be saved; refused for what is shown and not kept' })
  @ApiProduces('application/octet-stream')
  async file(@Ctx() ctx: RequestContext, @IdParam() id: string, @IdParam('fileId') fileId: string): Promise<StreamableFile> {
    const { name, file } = await this.openItem.download(ctx, id as ItemId, fileId);
    const type = file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType;
    return new StreamableFile(file.content, { type, length: file.content.length, disposition: savedAs(name) });
  }

  @Get('export')
  @StepUp()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A released item as a text to be taken along; refused for what is shown and not kept, and for TLP:RED',
  })
  @ApiProduces('text/plain')
  async export(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    const opened = await this.openItem.export(ctx, id as ItemId);
    const { deskId } = opened.item.state.originator;
    const originator = this.directory.snapshot().desks.get(deskId)?.name ?? { en: deskId, es: deskId };
    const paper = Buffer.from(itemPaper(opened, originator, ctx.locale), 'utf8');
    return new StreamableFile(paper, { type: 'text/plain; charset=utf-8', disposition: savedAs(`${id}.txt`) });
  }
}
