import type { CaseId, RequestContext } from '#kernel';
import { Ctx, IdParam, Permit } from '#platform/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type DraftedReplay, DraftReplay } from '../application/draft-replay.js';

/** Scenarios out of closed cases. */
@ApiTags('scenarios')
@Controller('api/v1/cases/:id/replay')
export class ReplaysController {
  constructor(private readonly drafts: DraftReplay) {}

  @Get()
  @Permit('scenario.draft')
  @ApiOperation({
    summary:
      'The draft of a scenario out of a closed case, as its reader sees it, names replaced and every text marked; nothing is kept',
  })
  draft(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<DraftedReplay> {
    return this.drafts.of(ctx, id as CaseId);
  }
}
