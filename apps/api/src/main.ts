import 'reflect-metadata';
import { readEnv } from '#platform/config';
import { openHttp } from '#platform/http';
import { Logger } from '#platform/observability';
import { ApiModule } from './api.module.js';
import { serveConsoleFiles } from './console-files.js';
import { serveOpenApi } from './openapi.js';

const env = readEnv();
const app = await openHttp(ApiModule.for(env));
const logger = app.get(Logger);
serveOpenApi(app);
await serveConsoleFiles(app);
app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
// The launcher that started this process is gone: nobody would stop it any more.
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
await app.listen(env.PORT, env.ENLACE_BIND);
logger.info({ url: await app.getUrl() }, 'api listens');
process.send?.({ event: 'ready' });
