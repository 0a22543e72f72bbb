import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The plainest proxy there is: each request goes to the next server in turn; one that is not there is passed over, once around. */
export class PlainProxy {
  /** How many requests each server was given. */
  readonly given = new Map<string, number>();
  private turn = 0;

  private constructor(
    private readonly server: Server,
    private readonly targets: readonly string[],
  ) {}

  static async open(targets: readonly string[]): Promise<PlainProxy> {
    const server = createServer();
    const proxy = new PlainProxy(server, targets);
    server.on('request', (incoming, outgoing) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const pass = (left: number): void => {
          const target = proxy.next();
          const { method = 'GET', url = '/', headers } = incoming;
          const onward = request(`${target}${url}`, { method, headers }, (answer) => {
            proxy.given.set(target, (proxy.given.get(target) ?? 0) + 1);
            // How long the api keeps its connection is no word on how long the proxy keeps the client's.
            const { connection: _, 'keep-alive': __, ...told } = answer.headers;
            outgoing.writeHead(answer.statusCode ?? 502, told);
            answer.pipe(outgoing);
            answer.on('error', () => outgoing.destroy());
          });
          onward.on('error', () => {
            if (outgoing.headersSent) outgoing.destroy();
            else if (left > 0) pass(left - 1);
            else outgoing.writeHead(502).end();
          });
          outgoing.on('close', () => onward.destroy());
          onward.end(Buffer.concat(parts));
        };
        pass(targets.length - 1);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private next(): string {
    this.turn += 1;
    return this.targets[this.turn % this.targets.length]!;
  }
}
