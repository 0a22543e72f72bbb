import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { describeParameters, type Schemas } from './openapi-parameters.js';

/** Schemas of the request classes, drawn from the very constraints that check the requests. */
const requestSchemas = (): Schemas =>
  validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Schemas;

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

/** The OpenAPI 3.1 document of all routes. */
export const describeApi = (app: INestApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(
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
  );
  const schemas = { ...document.components?.schemas, ...requestSchemas() };
  describeParameters(app, document, schemas);
  return { ...document, components: { ...document.components, schemas: reachable(document.paths, schemas) } };
};

/** Serves the document at /api/openapi.json and its viewer at /api/docs. */
export const serveOpenApi = (app: INestApplication): void =>
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Enlace API' });
