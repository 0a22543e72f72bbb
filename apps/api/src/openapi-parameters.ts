import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { creates, type Handler, isVoted, type Operation, type Schemas } from './openapi-handlers.js';

type Parameters = NonNullable<Operation['parameters']>;

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

const ifMatch: Parameters[number] = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what you saw; the act is refused when it has changed since.',
  schema: { type: 'string', pattern: '^(\\*|(W/)?"\\d{1,9}")$' },
};

const vote: Parameters[number] = {
  name: 'X-Enlace-Vote',
  in: 'header',
  required: false,
  description:
    'Of whoever has a passkey: `ticket.key.clientDataJSON.authenticatorData.signature`, each in base64url. Without it the refusal `vote-required` brings the ballot and its ticket; the challenge that is signed is the SHA-256 of the ballot.',
  schema: { type: 'string', maxLength: 8_000 },
};

/** Adds what a route takes beside its path and body: the query, from the constraints that check it, the retry guard and the version. */
export const describeParameters = (handler: Handler, operation: Operation, schemas: Schemas, expectsVersion: boolean): void => {
  const query = queryClassOf(handler);
  operation.parameters = [
    ...(operation.parameters ?? []).filter((parameter) => query === null || !('in' in parameter) || parameter.in !== 'query'),
    ...(query === null ? [] : queryParameters(schemas[query])),
    ...(creates(handler) ? [idempotencyKey] : []),
    ...(expectsVersion ? [ifMatch] : []),
    ...(isVoted(handler) ? [vote] : []),
  ];
};
