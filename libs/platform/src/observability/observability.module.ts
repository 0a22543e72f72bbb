import { Env } from '../config/index.js';
import { Global, Module } from '@nestjs/common';
import { Logger } from './logger.js';
import { Metrics } from './metrics.js';

@Global()
@Module({
  providers: [{ provide: Logger, inject: [Env], useFactory: (env: Env) => new Logger(env.ENLACE_LOG_LEVEL) }, Metrics],
  exports: [Logger, Metrics],
})
export class ObservabilityModule {}
