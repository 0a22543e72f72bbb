import { CREATES, VOTED } from '#platform/http';
import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The document's named shapes. */
export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** A method of a controller. */
export interface Handler {
  readonly controller: Type;
  readonly method: string;
}

/** What Nest keeps its notes on. */
export const functionOf = ({ controller, method }: Handler): object => (controller.prototype as Record<string, object>)[method]!;

/** True when the route makes something new, so a repeat is answered from the first time. */
export const creates = (handler: Handler): boolean => Reflect.getMetadata(CREATES, functionOf(handler)) === true;

/** True when whoever has a passkey signs what the route does. */
export const isVoted = (handler: Handler): boolean => Reflect.getMetadata(VOTED, functionOf(handler)) !== undefined;

/** Every method of every controller, as `CasesController.list`. */
export const handlersOf = (app: INestApplication): Map<string, Handler> => {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return new Map(
    controllers.flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).map((method): [string, Handler] => [
        `${controller.name}.${method}`,
        { controller, method },
      ]),
    ),
  );
};
