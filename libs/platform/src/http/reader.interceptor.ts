import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { forReader, PUBLIC_READER, type Reader } from '../persistence/index.js';
import type { EnlaceRequest } from './request.js';

/** Whatever a route asks of the database, the database knows for whom: the second wall stands on this. */
@Injectable()
export class ReaderInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const whom = readerOf(execution.switchToHttp().getRequest<EnlaceRequest>());
    return new Observable((subscriber) => forReader(whom, () => next.handle().subscribe(subscriber)));
  }
}

const readerOf = ({ context }: EnlaceRequest): Reader => {
  if (!context) return PUBLIC_READER;
  const { realm, actor } = context;
  return {
    realm,
    desk: actor.deskId,
    agency: actor.agencyId,
    person: actor.userId,
    supervises: actor.permissions.has('supervision.act') ? actor.agencyId : '',
  };
};
