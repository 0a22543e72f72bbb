import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { EnlaceRequest } from './request.js';
import { ValidationFailed } from './validation.js';

const readsBody = (execution: ExecutionContext): boolean => {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, execution.getClass(), execution.getHandler().name) ?? {}) as object;
  return Object.keys(args).some((name) => name.startsWith(`${RouteParamtypes.BODY}:`));
};

/** A route that takes no body refuses one that says something: dropping it would do what the caller did not ask for. */
@Injectable()
export class BodilessGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const { body } = execution.switchToHttp().getRequest<EnlaceRequest>();
    if (body === undefined || readsBody(execution)) return true;
    const names = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : [''];
    if (names.length === 0) return true;
    throw new ValidationFailed(
      names.map((name) => ({ pointer: `/${name}`, constraint: 'whitelistValidation', message: 'this route takes no body' })),
    );
  }
}
