import { CREATES } from '#platform/http';
import type { INestApplication, Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The document's named shapes. */
export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;

interface Handler {
  readonly controller: Type;
  readonly method: string;
}

const handlersOf = (app: INestApplication): Handler[] =>
  [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => {
      const controller = metatype as Type;
      return Object.getOwnPropertyNames(controller.prototype).map((method) => ({ controller, method }));
    }),
  );

/** The class that a handler's @Query() is checked against. */
const queryClassOf = ({ controller, method }: Handler): string | null => {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { index: number }>;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ?? []) as Type[];
  const key = Object.keys(args).find((name) => name.startsWith(`${RouteParamtypes.QUERY}:`));
  return key === undefined ? null : (types[args[key]!.index]?.name ?? null);
};

const queryParameters = (schema: Schemas[string] | undefined): Parameters => {
  if (!schema || !('properties' in schema)) return [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
};

const idempotencyKey: Parameters[number] = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Of your own choice; a repeat with the same key and body gets the first answer again.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
};

/** Adds what each route takes beside its path and body: the queries, from the constraints that check them, and the retry guard. */
export const describeParameters = (app: INestApplication, document: OpenAPIObject, schemas: Schemas): void => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>));
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  for (const handler of handlersOf(app)) {
    const operation = byId.get(`${handler.controller.name}_${handler.method}`);
    if (!operation) continue;
    const query = queryClassOf(handler);
    const creates =
      Reflect.getMetadata(CREATES, (handler.controller.prototype as Record<string, object>)[handler.method]!) === true;
    operation.parameters = [
      ...(operation.parameters ?? []).filter((parameter) => query === null || !('in' in parameter) || parameter.in !== 'query'),
      ...(query === null ? [] : queryParameters(schemas[query])),
      ...(creates ? [idempotencyKey] : []),
    ];
  }
};
