import { Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Env } from '../config/index.js';
import { Logger } from './logger.js';
import { mayReadFigures } from './may-read-figures.js';
import { Metrics } from './metrics.js';

/**
 * `/metrics` and `/live` of a process that serves nothing else, where the settings give it a port. Figures end no work: a port that is taken is a line of the log.
 */
@Module({})
export class FiguresServerModule implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | null = null;

  constructor(
    private readonly env: Env,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  /** Null while it listens to nobody. */
  get port(): number | null {
    return (this.server?.address() as AddressInfo | null)?.port ?? null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { ENLACE_METRICS_PORT: port, ENLACE_BIND: host } = this.env;
    if (port === undefined) return;
    this.server = createServer((request, response) => void this.answer(request, response));
    try {
      await once(this.server.listen(port, host), 'listening');
    } catch (error) {
      this.logger.warn({ err: error, port }, 'figures are not served');
      this.server = null;
    }
  }

  onModuleDestroy(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url, socket, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET') return void response.writeHead(405).end();
    // That the process answers at all is no secret: it is what a probe asks.
    if (url === '/live') return void response.writeHead(204).end();
    const asker = { address: socket.remoteAddress, authorization: headers.authorization };
    if (url !== '/metrics' || !mayReadFigures(asker, this.env.ENLACE_METRICS_TOKEN)) return void response.writeHead(404).end();
    const { registry } = this.metrics;
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(await registry.metrics());
  }
}
