import 'reflect-metadata';
import { readEnv } from '#platform/config';
import { Logger } from '#platform/observability';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

const app = await NestFactory.createApplicationContext(WorkerModule.for(readEnv()), { logger: false, abortOnError: false });
app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
// The launcher that started this process is gone: nobody would stop it any more.
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
app.get(Logger).info({}, 'worker works');
process.send?.({ event: 'ready' });
