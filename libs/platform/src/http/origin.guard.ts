import { DomainError } from '#kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Env } from '../config/index.js';
import { takesForm } from './form-body.js';
import { type EnlaceRequest, headerOf, isUnsafe } from './request.js';

/**
 * No page of another site, not even of a neighbour under the same domain, changes anything here. Browsers say by themselves where a request
 * comes from, and no page can say otherwise; programs say nothing and have no cookie to be misused. A form of `@TakesForm()` proves itself
 * by its address, and its page keeps its origin to itself.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  private readonly ours: string | null;

  constructor({ PUBLIC_URL }: Env) {
    this.ours = PUBLIC_URL ? new URL(PUBLIC_URL).host : null;
  }

  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<EnlaceRequest>();
    if (!isUnsafe(request.method) || takesForm(request.routeOptions.config) || this.isOurs(request)) return true;
    throw new DomainError('origin-foreign');
  }

  private isOurs(request: EnlaceRequest): boolean {
    const site = headerOf(request, 'sec-fetch-site');
    if (site !== undefined) return site === 'same-origin';
    const origin = headerOf(request, 'origin');
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false;
    const { host } = new URL(origin);
    return host === request.host || host === this.ours;
  }
}
