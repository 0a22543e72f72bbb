import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of all routes. */
export const describeApi = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Enlace')
      .setDescription('Binational case desk of the US-Mexico border. Problems are RFC 9457; both languages by Accept-Language.')
      .setVersion('1')
      .addBearerAuth()
      .addCookieAuth('enlace_session')
      .build(),
  );

/** Serves the document at /api/openapi.json and its viewer at /api/docs. */
export const serveOpenApi = (app: INestApplication): void =>
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Enlace API' });
