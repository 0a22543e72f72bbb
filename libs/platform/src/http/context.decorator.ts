import { DomainError, type RequestContext } from '#kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
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
