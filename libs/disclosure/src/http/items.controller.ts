import type { CaseId, ItemId, RequestContext } from '#kernel';
import { Ctx, IdParam, type Page, Permit } from '#platform/http';
import { RestrictedReads } from '#reads';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ItemFilter, ItemsQueries } from '../application/items.queries.js';
import { chainResponse, type ChainResponse } from './chain.response.js';
import { chaseResponse, type ChaseResponse } from './chase.response.js';
import { itemResponse, type ItemResponse } from './item.response.js';
import { ListItemsRequest } from './list-items.request.js';

/** More are not counted. */
const COUNTED = 1_000;

export interface ItemCount {
  /** At most 1,000. */
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
}

const filterOf = ({ direction, state, caseId, sourceId, q, subject }: ListItemsRequest): ItemFilter => ({
  direction: direction ?? null,
  state: state ?? null,
  caseId: (caseId as CaseId | undefined) ?? null,
  sourceId: sourceId ?? null,
  q: q ?? null,
  subject: subject ?? null,
});

/** Items: conditions, holders and state. What an item says is opened by an act that is recorded. */
@ApiTags('items')
@Controller('api/v1/items')
@Permit('item.read')
export class ItemsController {
  constructor(
    private readonly queries: ItemsQueries,
    private readonly reads: RestrictedReads,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Items that this desk gave or holds, newest first; no item says here what it says' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListItemsRequest): Promise<Page<ItemResponse>> {
    const { limit = 50, cursor = null } = query;
    const page = await this.queries.list(ctx, filterOf(query), { limit, cursor });
    await this.recordSearch(ctx, query, page.items);
    return { items: page.items.map((seen) => itemResponse(seen, ctx.actor.deskId)), nextCursor: page.nextCursor };
  }

  @Get('count')
  @ApiOperation({ summary: 'How many items the same filters find, counted up to 1,000' })
  async count(@Ctx() ctx: RequestContext, @Query() query: ListItemsRequest): Promise<ItemCount> {
    const counted = await this.queries.count(ctx, filterOf(query), COUNTED + 1);
    await this.recordSearch(ctx, query, []);
    return { total: Math.min(counted, COUNTED), more: counted > COUNTED };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One item: conditions, holders, state, and what the reader may do with it' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ItemResponse> {
    return itemResponse(await this.queries.get(ctx, id as ItemId), ctx.actor.deskId);
  }

  @Get(':id/chain')
  @ApiOperation({ summary: 'The item and what it rests on: originators, holders and consents, as far as this desk takes part' })
  async chain(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<ChainResponse> {
    return chainResponse(await this.queries.chain(ctx, id as ItemId), ctx.actor.deskId);
  }

  @Get(':id/chases')
  @ApiOperation({ summary: 'Corrections and recalls of the item, and who has acknowledged them' })
  async chases(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
  ): Promise<{ readonly items: readonly ChaseResponse[]; readonly nextCursor: null }> {
    const chases = await this.queries.chases(ctx, id as ItemId);
    return { items: chases.map((chase) => chaseResponse(chase, ctx.actor.deskId)), nextCursor: null };
  }

  /** That somebody was looked for by what they are called; whom is kept as a hash. */
  private async recordSearch(
    ctx: RequestContext,
    { subject }: ListItemsRequest,
    found: readonly { readonly id: string }[],
  ): Promise<void> {
    if (subject === undefined) return;
    const ids = found.map(({ id }) => id);
    await this.reads.record(ctx, { how: 'search', thing: 'item', rule: 'R-name', fields: ['shell'], sought: subject, ids });
  }
}
