import type { ProvisionId, RequestContext, RequestId } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { type ReadThing, RestrictedReads, shown } from '#reads';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type PreparedToGive, ViewPrepared } from '../application/view-prepared.js';
import { needsSecondPerson } from '../domain/request-form.js';

/** What waits for a second person, to be read before it is let out. */
@Controller('api/v1')
@Permit('request.answer')
export class PreparedController {
  constructor(
    private readonly viewPrepared: ViewPrepared,
    private readonly reads: RestrictedReads,
  ) {}

  @Get('requests/:id/prepared-answer')
  @ApiTags('requests')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The answer that waits for a second person, as it would cross; for the asked desk alone' })
  async answer(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PreparedToGive> {
    return this.recorded(ctx, 'request', id, await this.viewPrepared.answer(ctx, id as RequestId));
  }

  @Get('provisions/:id/prepared')
  @ApiTags('provisions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What waits for a second person, as it would cross; for the giving desk alone' })
  async provision(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<PreparedToGive> {
    return this.recorded(ctx, 'provision', id, await this.viewPrepared.provision(ctx, id as ProvisionId));
  }

  private async recorded(ctx: RequestContext, thing: ReadThing, id: string, prepared: PreparedToGive): Promise<PreparedToGive> {
    const of = { ids: [id], ownerDeskId: ctx.actor.deskId, fields: ['operational', 'person', 'source'] as const };
    if (prepared.items.some(needsSecondPerson)) await this.reads.record(ctx, { how: 'view', thing, rule: 'R-protected', ...of });
    return shown('prepared', { relation: 'author' }, prepared);
  }
}
