import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP tells it, in JSON. */
export interface SpanSeen {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, string | number>> }[];
}

interface Told {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SpanSeen[] }[] }[];
}

/** Takes traces as a collector does: OTLP over HTTP, at `/v1/traces`. */
export class TraceCollector {
  /** Every body as it came. */
  readonly bodies: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<TraceCollector> {
    const server = createServer();
    const collector = new TraceCollector(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (request.method !== 'POST' || request.url !== '/v1/traces') return response.writeHead(404).end();
        collector.bodies.push(Buffer.concat(parts).toString());
        return response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What has come so far of one trace. */
  of(traceId: string): readonly SpanSeen[] {
    return this.all().filter((span) => span.traceId === traceId);
  }

  all(): readonly SpanSeen[] {
    return this.bodies.flatMap((body) =>
      (JSON.parse(body) as Told).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
