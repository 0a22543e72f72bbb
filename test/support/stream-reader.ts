import type { DeskClient } from '../../apps/demo/src/desk-client.js';

export interface Heard {
  readonly id: number;
  readonly event: string;
  readonly data: { readonly seq?: number; readonly prev?: number; readonly caseId?: string; readonly type?: string };
}

/** One connection to the live stream, as a browser's EventSource keeps it. */
export class StreamReader {
  readonly heard: Heard[] = [];
  /** True when the server ended the stream or the connection broke. */
  ended = false;
  private readonly abort = new AbortController();

  private constructor() {}

  static async open(url: string, client: DeskClient, lastEventId: number | null): Promise<StreamReader> {
    const reader = new StreamReader();
    const answer = await fetch(`${url}/api/v1/stream`, {
      headers: {
        ...client.credentials,
        accept: 'text/event-stream',
        ...(lastEventId !== null && { 'last-event-id': String(lastEventId) }),
      },
      signal: reader.abort.signal,
    });
    if (!answer.ok) throw new Error(`the stream was refused with ${answer.status}: ${await answer.text()}`);
    void reader.follow(answer.body!);
    return reader;
  }

  /** What it was told of cases; pings and greetings apart. */
  get entries(): Heard[] {
    return this.heard.filter(({ event }) => event !== 'hello' && event !== 'ping');
  }

  get lastId(): number {
    return this.heard.at(-1)?.id ?? -1;
  }

  close(): void {
    this.abort.abort();
  }

  private async follow(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const part of body) {
        const blocks = (rest + decoder.decode(part, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // Cut off: the caller sees `ended` and connects again.
    }
    this.ended = true;
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
    );
    if (!fields.has('data')) return;
    this.heard.push({
      id: Number(fields.get('id')),
      event: fields.get('event') ?? 'message',
      data: JSON.parse(fields.get('data')!) as Heard['data'],
    });
  }
}
