import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../console/assets/', import.meta.url));

/** Serves the files that the console's build left. Their names tell their content, so a browser keeps them for good. */
export const serveConsoleFiles = async (app: NestFastifyApplication): Promise<void> => {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    // A route for each file that is there: no path of a request ever reaches the disk.
    wildcard: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
};
