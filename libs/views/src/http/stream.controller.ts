import type { RequestContext } from '#kernel';
import { Ctx, type EnlaceRequest, headerOf, Permit, Standing } from '#platform/http';
import { Controller, type MessageEvent, Query, Req, Sse } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { LiveStream } from '../application/live-stream.js';
import { StreamQuery } from './stream.query.js';

@ApiTags('stream')
@Controller('api/v1/stream')
export class StreamController {
  constructor(private readonly live: LiveStream) {}

  @Sse()
  @Standing()
  @Permit('stream.follow')
  @ApiOperation({ summary: 'Ledger entries of the cases your desk may see, as server-sent events; resumes after Last-Event-ID' })
  follow(@Ctx() ctx: RequestContext, @Query() query: StreamQuery, @Req() request: EnlaceRequest): Observable<MessageEvent> {
    const from = { lastSeq: lastSeq(headerOf(request, 'last-event-id'), query.after), allAlike: query.event === 'message' };
    return this.live.follow(ctx, from, request.reauthenticate!);
  }
}

/** The header of a reconnecting browser wins over the query of the first connection. */
const lastSeq = (header: string | undefined, after: number | undefined): number | null =>
  header !== undefined && /^-?\d{1,15}$/.test(header) ? Number(header) : (after ?? null);
