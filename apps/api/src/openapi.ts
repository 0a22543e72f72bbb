import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Schemas of the request classes, drawn from the very constraints that check the requests. */
const requestSchemas = (): Schemas =>
  validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Schemas;

/** The OpenAPI 3.1 document of all routes. */
export const describeApi = (app: INestApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Enlace')
      .setDescription('Binational case desk of the US-Mexico border. Problems are RFC 9457, in the language of Accept-Language (en, es).')
      .setVersion('1')
      .addBearerAuth()
      .addCookieAuth('enlace_session')
      .build(),
  );
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...requestSchemas() } } };
};

/** Serves the document at /api/openapi.json and its viewer at /api/docs. */
export const serveOpenApi = (app: INestApplication): void =>
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Enlace API' });
