import { Egress } from '#platform/egress';
import { Injectable } from '@nestjs/common';

const TIMEOUT_MILLIS = 5_000;
const MOST_BYTES = 64 * 1024;

/** What a library hands over to be fetched. */
interface Fetched {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const bytesOf = (body: unknown): Uint8Array => {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(String(body));
  throw new TypeError('a body of no kind that is sent to a sign-in service');
};

/** `fetch` for a library, through the one way by which the product sends to addresses that somebody entered: judged, without redirections, in five seconds and 64 KiB. */
@Injectable()
export class GuardedFetch {
  constructor(private readonly egress: Egress) {}

  /** @throws Error when nobody answers, or the address is none to be spoken to */
  async fetch(url: string, { method = 'GET', headers = {}, body }: Fetched): Promise<Response> {
    const answer = await this.egress.exchange(url, {
      method: method === 'GET' ? 'GET' : 'POST',
      headers,
      body: bytesOf(body),
      timeoutMillis: TIMEOUT_MILLIS,
      mostBytes: MOST_BYTES,
    });
    if (answer.kind === 'failed') throw new Error(`${answer.fault} ${answer.detail}`.trim());
    const { status, contentType } = answer;
    const hasBody = status !== 204 && status !== 205 && status !== 304;
    return new Response(hasBody ? new Uint8Array(answer.body) : null, {
      status,
      headers: contentType === null ? {} : { 'content-type': contentType },
    });
  }
}
