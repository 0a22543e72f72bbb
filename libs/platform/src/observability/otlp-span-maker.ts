import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type IdGenerator,
  RandomIdGenerator,
  type ReadableSpan,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { toldFacts, toldName } from './told-facts.js';
import type { Begun, SpanKindName, SpanMaker, SpanStart } from './tracing.js';

/** A collector that does not answer is given up for this batch: nothing here waits for it, but for the end of the process. */
const TIMEOUT_MILLIS = 3_000;
/** Rest between two batches. */
const DELAY_MILLIS = 1_000;

const KIND: Readonly<Record<SpanKindName, SpanKind>> = {
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
  producer: SpanKind.PRODUCER,
  client: SpanKind.CLIENT,
  internal: SpanKind.INTERNAL,
};

/** A span of an event bears the event's id, a first one its act's; others are drawn. */
class GivenIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private given: { readonly traceId: string; readonly spanId?: string } | null = null;

  /** The maker asks for both at once, before it returns. */
  with<T>(given: { readonly traceId: string; readonly spanId?: string }, make: () => T): T {
    this.given = given;
    try {
      return make();
    } finally {
      this.given = null;
    }
  }

  generateTraceId(): string {
    return this.given?.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.given?.spanId ?? this.random.generateSpanId();
  }
}

/** The one gate through which spans leave the process: what is not on the list of what may be told does not pass, whoever put it there. */
export class ToldOnly implements SpanExporter {
  constructor(
    private readonly inner: SpanExporter,
    private readonly lost: (spans: number) => void,
  ) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    this.inner.export(spans.map(told), (result) => {
      if (result.code !== 0) this.lost(spans.length);
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }
}

const told = (span: ReadableSpan): ReadableSpan => ({
  name: toldName(span.name),
  kind: span.kind,
  spanContext: () => span.spanContext(),
  ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
  startTime: span.startTime,
  endTime: span.endTime,
  duration: span.duration,
  ended: span.ended,
  status: { code: span.status.code },
  attributes: toldFacts(span.attributes),
  links: [],
  events: [],
  resource: span.resource,
  instrumentationScope: span.instrumentationScope,
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
});

export interface OtlpSettings {
  /** Of the collector, without the path of traces. */
  readonly endpoint: string;
  /** Of the traces, from 0 to 1. */
  readonly share: number;
  readonly service: string;
  readonly lost: (spans: number) => void;
}

class OtlpSpanMaker implements SpanMaker {
  private readonly ids = new GivenIds();
  private readonly provider: TracerProvider;
  private readonly tracer;

  constructor({ endpoint, share, service, lost }: OtlpSettings) {
    const sender = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: TIMEOUT_MILLIS });
    this.provider = new TracerProvider({
      idGenerator: this.ids,
      // By the id alone: all processes keep the same traces.
      sampler: new TraceIdRatioBasedSampler(share),
      resource: resourceFromAttributes({ 'service.name': service }),
      spanProcessors: [new BatchSpanProcessor({ exporter: new ToldOnly(sender, lost), scheduledDelayMillis: DELAY_MILLIS })],
    });
    this.tracer = this.provider.getTracer('enlace');
  }

  start({ name, kind, traceId, spanId, parentSpanId, facts, began }: SpanStart): Begun {
    const parent = parentSpanId && { traceId, spanId: parentSpanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
    const around = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    const options = { kind: KIND[kind], ...(facts && { attributes: facts }), ...(began !== undefined && { startTime: began }) };
    const span = this.ids.with({ traceId, ...(spanId && { spanId }) }, () => this.tracer.startSpan(name, options, around));
    return new BegunSpan(span);
  }

  close(): Promise<void> {
    return this.provider.shutdown();
  }
}

class BegunSpan implements Begun {
  constructor(private readonly span: Span) {}

  get ref() {
    return this.span.spanContext();
  }

  end(facts: Parameters<Begun['end']>[0] = {}): void {
    this.span.setAttributes(facts);
    if (facts['error.type'] !== undefined) this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

/** Spans to a collector, in batches, by OTLP over HTTP. */
export const openOtlp = (settings: OtlpSettings): SpanMaker => new OtlpSpanMaker(settings);
