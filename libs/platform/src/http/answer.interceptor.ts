import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';
import type { EnlaceRequest } from './request.js';

/** Headers that follow from the answer: the version as ETag, and whether it is a first answer given again. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = execution.switchToHttp();
    const request = http.getRequest<EnlaceRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        if (reply.sent || reply.raw.headersSent) return;
        if (request.replayed) void reply.header('Idempotency-Replayed', 'true');
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
      }),
    );
  }
}
