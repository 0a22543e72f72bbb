import { readEnv } from '#platform/config';
import { openHttp } from '#platform/http';
import { ApiModule } from '../../../api/src/api.module.js';
import { describeApi } from '../../../api/src/openapi.js';
import { type Command, print } from '../command.js';

export const openapiCommand: Command = {
  usage: 'openapi',
  summary: 'prints the OpenAPI 3.1 document; needs no database',
  run: async () => {
    // Nothing is asked of the database before the application is initialised, which it never is here.
    const env = readEnv({ DATABASE_URL: 'postgres://127.0.0.1/none', ENLACE_LOG_LEVEL: 'silent' });
    const app = await openHttp(ApiModule.for(env));
    print(JSON.stringify(describeApi(app), null, 2));
    return 0;
  },
};
