import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

/**
 * Leaves a mark on the route where hooks see it before anything is read, beside the marks that others left: of several of Nest's own decorator
 * the last alone would stay.
 */
export const markRoute =
  (mark: object): MethodDecorator =>
  (target, key, descriptor) => {
    const before = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, descriptor.value as object) as object | undefined;
    (RouteConfig({ ...before, ...mark }) as MethodDecorator)(target, key, descriptor);
  };
