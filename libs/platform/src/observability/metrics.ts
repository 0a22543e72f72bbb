import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The process's Prometheus figures. Names start with `enlace_`, units are in the name. */
export class Metrics {
  readonly registry = new Registry();

  readonly requestSeconds = new Histogram({
    name: 'enlace_http_request_seconds',
    help: 'Time to answer, by route and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  readonly requestsShed = new Counter({
    name: 'enlace_http_requests_shed_total',
    help: 'Reads that were told to come again',
    registers: [this.registry],
  });

  readonly duties = new Counter({
    name: 'enlace_duty_runs_total',
    help: 'Rounds of each standing duty of the worker, by outcome',
    labelNames: ['duty', 'outcome'],
    registers: [this.registry],
  });

  readonly deliveries = new Counter({
    name: 'enlace_deliveries_total',
    help: 'Envelopes handled by each subscriber, by outcome',
    labelNames: ['subscriber', 'outcome'],
    registers: [this.registry],
  });

  readonly outboxWaiting = new Gauge({
    name: 'enlace_outbox_waiting',
    help: 'Envelopes not yet handed to the queue',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'enlace_' });
  }

  /** A counter of a context's own, made once at boot. */
  counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** A gauge of a context's own, made once at boot. */
  gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
