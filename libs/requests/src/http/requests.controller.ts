import type { CaseId, RequestContext, RequestId } from '#kernel';
import { Ctx, IdParam, type Page, Permit } from '#platform/http';
import { RestrictedReads } from '#reads';
import { SignedActs } from '#votes';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CrossCheck } from '../application/cross-check.js';
import { RequestsQueries } from '../application/requests.queries.js';
import { needsSecondPerson } from '../domain/request-form.js';
import { type CrossCheckResponse, crossCheckResponse } from './cross-check.response.js';
import { ListRequestsRequest } from './list-requests.request.js';
import { type RequestLineResponse, requestLineResponse, type RequestResponse, requestResponse } from './request.response.js';

/** Reading. A request is visible to the desks that take part in it and to copied contact desks; before it crossed, to its own desk. */
@ApiTags('requests')
@Controller('api/v1/requests')
@Permit('request.read')
export class RequestsController {
  constructor(
    private readonly queries: RequestsQueries,
    private readonly checks: CrossCheck,
    private readonly reads: RestrictedReads,
    private readonly signed: SignedActs,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Information requests of this desk, newest first' })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListRequestsRequest): Promise<Page<RequestLineResponse>> {
    const { direction = null, state = null, caseId, due = null, q = null, limit = 50, cursor = null } = query;
    const filter = { direction, state, caseId: (caseId as CaseId | undefined) ?? null, due, q, limit, cursor };
    const page = await this.queries.list(ctx, filter);
    return { items: page.items.map((seen) => requestLineResponse(seen, ctx.actor.deskId)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One request, with the record of its clock' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<RequestResponse> {
    const found = await this.queries.get(ctx, id as RequestId);
    const { form, caseId, fromDeskId: ownerDeskId } = found.state;
    const of = { ids: [id], caseId, ownerDeskId, fields: ['operational', 'person'] as const };
    if (needsSecondPerson(form)) await this.reads.record(ctx, { how: 'view', thing: 'request', rule: 'R-protected', ...of });
    return requestResponse(found, ctx.actor.deskId, await this.signed.on(`request:${id.toLowerCase()}`));
  }

  @Get(':id/cross-check')
  @ApiOperation({ summary: 'What the asked desk may see that bears on the request: cases and earlier requests' })
  async crossCheck(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<CrossCheckResponse> {
    return crossCheckResponse(await this.checks.of(ctx, id as RequestId));
  }
}
