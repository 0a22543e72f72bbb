import { Agent, type ClientRequest, request } from 'node:http';

/** So many connections are opened at once: a crowd that all comes in the same moment is another bench. */
const ABREAST = 50;

type Hear = (data: string, at: number) => void;

interface Source {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Many readers of one stream of server-sent events, each with a connection of its own. */
export class StreamCrowd {
  private readonly calls: ClientRequest[] = [];
  private readonly agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  private hear: Hear = () => undefined;
  /** Readers whose stream ended before it was closed. */
  lost = 0;
  private closed = false;

  /** Resolves when each of them was greeted. */
  static async open(source: Source, readers: number): Promise<StreamCrowd> {
    const crowd = new StreamCrowd();
    for (let opened = 0; opened < readers; opened += ABREAST)
      await Promise.all(Array.from({ length: Math.min(ABREAST, readers - opened) }, () => crowd.join(source)));
    return crowd;
  }

  /** What comes from now on is told here, by every reader. */
  listen(hear: Hear): void {
    this.hear = hear;
  }

  close(): void {
    this.closed = true;
    for (const call of this.calls) call.destroy();
    this.agent.destroy();
  }

  private join({ url, headers = {} }: Source): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = request(url, { agent: this.agent, headers: { accept: 'text/event-stream', ...headers } }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`the stream answered ${answer.statusCode}`));
        let rest = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          const at = performance.now();
          const blocks = (rest + part).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) {
            if (block.includes('event: hello')) resolve();
            else this.hear(block, at);
          }
        });
        answer.on('close', () => (this.lost += this.closed ? 0 : 1));
        return undefined;
      });
      call.on('error', (error) => (this.closed ? undefined : reject(error)));
      call.end();
      this.calls.push(call);
    });
  }
}
