import { Env, PROCESS_NAME } from '../config/index.js';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Logger } from './logger.js';
import { Metrics } from './metrics.js';
import { Tracing } from './tracing.js';

/** The packages that make spans are loaded only where somebody collects them. */
const openTracing = async (env: Env, metrics: Metrics): Promise<Tracing> => {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint) return new Tracing(null);
  const { openOtlp } = await import('./otlp-span-maker.js');
  const lost = metrics.counter('enlace_spans_lost_total', 'Stretches of traces that the collector did not take');
  const share = env.OTEL_TRACES_SAMPLER_ARG;
  return new Tracing(openOtlp({ endpoint, share, service: PROCESS_NAME, lost: (spans) => lost.inc(spans) }));
};

@Global()
@Module({
  providers: [
    { provide: Logger, inject: [Env], useFactory: (env: Env) => new Logger(env.ENLACE_LOG_LEVEL) },
    Metrics,
    { provide: Tracing, inject: [Env, Metrics], useFactory: openTracing },
  ],
  exports: [Logger, Metrics, Tracing],
})
export class ObservabilityModule implements OnApplicationShutdown {
  constructor(@Inject(Tracing) private readonly tracing: Tracing) {}

  /** What was gathered is sent before the process ends; a collector that is away is not waited for long. */
  onApplicationShutdown(): Promise<void> {
    return this.tracing.close();
  }
}
