import { viewerPolicy } from '#platform/http';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { IS_OPTIONAL, ValidationTypes } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { createHash } from 'node:crypto';
import { type Answers, describeAnswer, readAnswers } from './openapi-answers.js';
import { handlersOf, type Operation, type Schemas } from './openapi-handlers.js';
import { describeParameters } from './openapi-parameters.js';
import { nameOperations } from './operation-names.js';

/** `IsOptional` lets a null pass, which says that there is none; `Optional` does not. */
const MAY_BE_NULL = 'x-may-be-null';

type Property = Readonly<Record<string, unknown>>;

const orNull = ({ [MAY_BE_NULL]: mayBe, ...property }: Property): Property => {
  if (mayBe === undefined) return property;
  if ('$ref' in property) return { anyOf: [{ $ref: property['$ref'] }, { type: 'null' }] };
  const values = property['enum'] as readonly unknown[] | undefined;
  return { ...property, type: [property['type'], 'null'], ...(values && { enum: [...values, null] }) };
};

/** Schemas of the request classes, drawn from the very constraints that check the requests. */
const requestSchemas = (): Schemas => {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: {
      [ValidationTypes.CONDITIONAL_VALIDATION]: ({ name }) => (name === IS_OPTIONAL ? { [MAY_BE_NULL]: true } : {}),
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const properties = Object.entries(schema.properties ?? {}).map(([key, one]) => [key, orNull(one as Property)] as const);
      return [name, { ...schema, properties: Object.fromEntries(properties) }];
    }),
  ) as Schemas;
};

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/** Only what the paths speak of: the constraints of settings and of other insides are nobody's business outside. */
const reachable = (paths: OpenAPIObject['paths'], schemas: Schemas): Schemas => {
  const found = new Map<string, Schemas[string]>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(REFERENCE)) {
      if (found.has(name)) continue;
      // A map with free keys has no class of its own.
      const schema = schemas[name] ?? { type: 'object' };
      found.set(name, schema);
      follow(schema);
    }
  };
  follow(paths);
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
};

const draft = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Enlace')
      .setDescription(
        'Binational case desk of the US-Mexico border. Problems are RFC 9457, in the language of Accept-Language (en, es).',
      )
      .setVersion('1')
      .addBearerAuth()
      .addCookieAuth('enlace_session')
      .build(),
    { operationIdFactory: (controller, method) => `${controller}.${method}` },
  );

/** What comes in and what goes out may not share a name. */
const together = (requests: Schemas, answers: Schemas): Schemas => {
  const shared = Object.keys(answers).find((name) => name in requests);
  if (shared !== undefined) throw new Error(`a request and an answer would both be the schema ${shared}`);
  return { ...requests, ...answers };
};

/**
 * The OpenAPI 3.1 document of all routes.
 *
 * @param answers a route that is not among them is new, and its answer stays untold until `npm run generate`
 */
export const describeApi = (app: INestApplication, answers: Answers = readAnswers()): OpenAPIObject => {
  const document = draft(app);
  const schemas = together(requestSchemas(), answers.schemas);
  const handlers = handlersOf(app);
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>))) {
    const handler = handlers.get(operation.operationId!)!;
    const answer = answers.handlers[operation.operationId!];
    describeParameters(handler, operation, schemas, answer?.expectsVersion ?? false);
    if (answer) describeAnswer(handler, operation, answer, answers.schemas);
  }
  nameOperations(document);
  return { ...document, components: { ...document.components, schemas: reachable(document.paths, schemas) } };
};

/** The viewer styles itself inline, always alike: exactly that is let through, by its hash. */
const inlineStyles = (html: string): string[] => {
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>|\sstyle="([^"]*)"/g)].map(
    ([, sheet, attribute]) => sheet ?? attribute ?? '',
  );
  return styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
};

/** Serves the document at /api/openapi.json and its viewer at /api/docs. */
export const serveOpenApi = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (request.url.startsWith('/api/docs') && typeof payload === 'string')
        void reply.header('content-security-policy', viewerPolicy(inlineStyles(payload)));
      done();
    });
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Enlace API' });
};
