import type { EnlaceRequest } from '#platform/http';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';
import { ActsOfDesks } from '../application/acts-of-desks.js';

/** Notes every act that was done (not what was only read, and not what was refused) as a sign of life of the desk. */
@Injectable()
export class ActsInterceptor implements NestInterceptor {
  constructor(private readonly acts: ActsOfDesks) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, context } = execution.switchToHttp().getRequest<EnlaceRequest>();
    if (!context || method === 'GET' || method === 'HEAD') return next.handle();
    return next.handle().pipe(tap(() => this.acts.note(context.realm, context.actor.deskId)));
  }
}
