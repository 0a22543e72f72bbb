import type { RequestContext } from '#kernel';
import { Ctx, ExpectedVersion, IdParam, type Page, Permit } from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadLettersQueries, type DeadLetterSeen } from '../application/dead-letters.queries.js';
import { FindOwners } from '../application/find-owners.js';
import { GiveUpDeadLetter } from '../application/give-up-dead-letter.handler.js';
import { RetryDeadLetter } from '../application/retry-dead-letter.handler.js';
import { GiveUpDeadLetterRequest, ListDeadLettersRequest } from './dead-letter.request.js';
import { deadLetterResponse, type DeadLetterResponse } from './dead-letter.response.js';

/** What the machine could not do, for those who answer for it in their country. */
@ApiTags('operations')
@Controller('api/v1/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly queries: DeadLettersQueries,
    private readonly owners: FindOwners,
    private readonly retryLetter: RetryDeadLetter,
    private readonly giveUpLetter: GiveUpDeadLetter,
  ) {}

  @Get()
  @Permit('dead-letter.work')
  @ApiOperation({ summary: 'What failed for good, life safety first, then the oldest' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListDeadLettersRequest): Promise<Page<DeadLetterResponse>> {
    const { which = 'open', limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, { open: which === 'open', limit, cursor });
    return { items: await this.tell(page.items), nextCursor: page.nextCursor };
  }

  @Get('count')
  @Permit('dead-letter.work')
  @ApiOperation({ summary: 'How many wait for a decision, and how many of those life depends on' })
  count(@Ctx() ctx: RequestContext): Promise<{ readonly waiting: number; readonly lifeSafety: number }> {
    return this.queries.count(ctx);
  }

  @Get(':id')
  @Permit('dead-letter.work')
  @ApiOperation({ summary: 'One thing that failed' })
  one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<DeadLetterResponse> {
    return this.answer(ctx, id);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Permit('dead-letter.work')
  @ApiOperation({ summary: 'Let it be tried again; the outcome comes by itself' })
  async retry(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DeadLetterResponse> {
    await this.retryLetter.execute(ctx, id, expectedVersion);
    return this.answer(ctx, id);
  }

  @Post(':id/give-up')
  @HttpCode(200)
  @Permit('dead-letter.work')
  @ApiOperation({ summary: 'Answer for it that it stays undone, with a reason' })
  async giveUp(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: GiveUpDeadLetterRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<DeadLetterResponse> {
    await this.giveUpLetter.execute(ctx, { id, expectedVersion, reason });
    return this.answer(ctx, id);
  }

  private async answer(ctx: RequestContext, id: string): Promise<DeadLetterResponse> {
    const [told] = await this.tell([await this.queries.get(ctx, id)]);
    return told!;
  }

  private async tell(seen: readonly DeadLetterSeen[]): Promise<DeadLetterResponse[]> {
    const owners = await this.owners.execute([...new Set(seen.flatMap(({ state }) => state.ownerDeskIds))]);
    return seen.map((one) => deadLetterResponse(one, owners));
  }
}
