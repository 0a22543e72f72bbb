import { DomainError, type RequestContext } from '#kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { claimsLife } from './admission.js';
import { type EnlaceRequest, headerOf } from './request.js';

/** The context of the request, as the guard made it. Only on routes that are not public. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext => {
  const { context } = execution.switchToHttp().getRequest<EnlaceRequest>();
  if (!context) throw new Error('@Ctx() on a public route');
  return context;
});

/** The version from If-Match, or undefined when the caller did not say. @throws DomainError version-malformed */
export const ExpectedVersion = createParamDecorator((_: unknown, execution: ExecutionContext): number | undefined => {
  const header = headerOf(execution.switchToHttp().getRequest<EnlaceRequest>(), 'if-match');
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw new DomainError('version-malformed');
  return Number(version);
});

/** What admission decided about a deferrable creation, and what its caller said of it. */
export interface AdmittedAs {
  /** Receive it now, do it later; unless its body tells that life is at risk. */
  readonly deferred: boolean;
  /** It was let through because the caller said that life is at risk. */
  readonly claimsLife: boolean;
}

/** Only on routes that are `@Deferrable()`. */
export const Admitted = createParamDecorator((_: unknown, execution: ExecutionContext): AdmittedAs => {
  const request = execution.switchToHttp().getRequest<EnlaceRequest>();
  return { deferred: request.deferred ?? false, claimsLife: claimsLife(request) };
});
