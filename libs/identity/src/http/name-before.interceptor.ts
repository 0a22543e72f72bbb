import { type ActBefore, DomainError } from '#kernel';
import type { EnlaceRequest } from '#platform/http';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { PeopleQueries } from '../application/people.queries.js';

/** Whoever comes second is told by whom: by name within the agency, as rosters have it, and by the desk beyond. */
@Injectable()
export class NameBeforeInterceptor implements NestInterceptor {
  constructor(private readonly people: PeopleQueries) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const { context } = execution.switchToHttp().getRequest<EnlaceRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (error instanceof DomainError && error.before?.by?.agencyId === context?.actor.agencyId && error.before)
          error.before = await this.named(error.before);
        throw error;
      }),
    );
  }

  private async named({ by, ...act }: ActBefore): Promise<ActBefore> {
    if (!by) return { ...act, by };
    const [person] = await this.people.named([by.userId]);
    return { ...act, by: { ...by, ...(person && { name: person.name }) } };
  }
}
