import type { RequestContext } from '#kernel';
import { Ctx, IdParam, type Page, SignedIn } from '#platform/http';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SavedView, SavedViews } from '../application/saved-views.js';
import { SaveViewRequest } from './save-view.request.js';

/** A person's own named filter sets. */
@ApiTags('identity')
@Controller('api/v1/me/saved-views')
@SignedIn()
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOperation({ summary: 'The views that you saved, by screen and position' })
  async list(@Ctx() { actor }: RequestContext): Promise<Page<SavedView>> {
    return { items: await this.views.of(actor.userId), nextCursor: null };
  }

  @Put(':id')
  @ApiOperation({ summary: 'Save a view under an id of your own making, or save it anew; 50 at most' })
  save(@Ctx() { actor }: RequestContext, @IdParam() id: string, @Body() body: SaveViewRequest): Promise<SavedView> {
    const { screen, name, query, position = 0 } = body;
    return this.views.keep(actor.userId, { id, screen, name, query, position });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a view that you saved' })
  remove(@Ctx() { actor }: RequestContext, @IdParam() id: string): Promise<void> {
    return this.views.remove(actor.userId, id);
  }
}
