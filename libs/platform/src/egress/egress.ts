import { Injectable } from '@nestjs/common';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Env } from '../config/index.js';
import { HostResolver } from './host-resolver.js';
import { addressInHost, isPublicAddress } from './public-address.js';

/** What is read of an answer; whoever sends more is not listened to. */
const ANSWER_BYTES = 4_096;
/** An answer whose status is known may take this long to say the rest. */
const BODY_MILLIS = 2_000;
const EXCERPT_LENGTH = 300;

export interface Posting {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMillis: number;
}

/** What came of a request: the other side's answer, or why there is none. */
export type Posted =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfter: string | null;
      /** The beginning of the body, on one line. */
      readonly excerpt: string;
    }
  | { readonly kind: 'failed'; readonly fault: 'unreachable' | 'timed-out' | 'address-forbidden'; readonly detail: string };

/** A question in bytes, to be answered in bytes. */
export interface Exchange extends Omit<Posting, 'body'> {
  /** POST unless it says otherwise; a GET has no body. */
  readonly method?: 'GET' | 'POST';
  readonly body: Uint8Array;
  /** A longer answer is none. */
  readonly mostBytes: number;
}

export type Exchanged =
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string | null; readonly body: Uint8Array }
  | Extract<Posted, { readonly kind: 'failed' }>;

type Sending = Omit<Posting, 'body'> & { readonly body: string | Uint8Array } & Pick<Exchange, 'method'>;

class Forbidden extends Error {}

/**
 * The one way by which the product sends to an address that somebody entered. The name is resolved once, every address is judged, and the
 * connection goes to those addresses and no other: a name that is given another meaning in between changes nothing. No redirection is
 * followed, no connection is kept, no proxy is asked.
 */
@Injectable()
export class Egress {
  constructor(
    private readonly env: Env,
    private readonly resolver: HostResolver,
  ) {}

  post(url: string, posting: Posting): Promise<Posted> {
    return this.sent(url, posting, answerOf);
  }

  /** As `post`, with the whole of the answer. */
  exchange(url: string, exchange: Exchange): Promise<Exchanged> {
    return this.sent(url, exchange, async (answer) => ({
      kind: 'answered',
      status: answer.statusCode ?? 0,
      contentType: answer.headers['content-type'] ?? null,
      body: await wholeOf(answer, exchange.mostBytes),
    }));
  }

  private async sent<Answer>(
    url: string,
    posting: Sending,
    read: (answer: IncomingMessage) => Promise<Answer>,
  ): Promise<Answer | Extract<Posted, { readonly kind: 'failed' }>> {
    const signal = AbortSignal.timeout(posting.timeoutMillis);
    try {
      const target = new URL(url);
      if (!this.mayUse(target)) throw new Forbidden(target.protocol);
      const addresses = await unlessAborted(signal, this.addressesOf(target.hostname));
      return await read(await send(target, addresses, posting, signal));
    } catch (error) {
      if (error instanceof Forbidden) return { kind: 'failed', fault: 'address-forbidden', detail: '' };
      if (signal.aborted) return { kind: 'failed', fault: 'timed-out', detail: '' };
      return { kind: 'failed', fault: 'unreachable', detail: (error as NodeJS.ErrnoException).code ?? '' };
    }
  }

  /** A name before the host looks like the host to whoever reads the address, and would be sent as a password. */
  private mayUse({ protocol, username, password }: URL): boolean {
    const { ENLACE_EGRESS: targets } = this.env;
    if (username !== '' || password !== '') return false;
    return targets !== 'off' && (protocol === 'https:' || (protocol === 'http:' && targets === 'any'));
  }

  /** @throws Forbidden when one of them is not public: a name that leads to both is a trap */
  private async addressesOf(hostname: string): Promise<readonly string[]> {
    const literal = addressInHost(hostname);
    const addresses = literal === null ? await this.resolver.resolve(hostname) : [literal];
    if (addresses.length === 0) throw new Error('no address');
    if (this.env.ENLACE_EGRESS !== 'any' && !addresses.every(isPublicAddress)) throw new Forbidden(hostname);
    return addresses;
  }
}

const unlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('timed out')), { once: true })),
  ]);

/** Gives the addresses that were judged, whatever is asked. */
const lookupOf = (addresses: readonly string[]): LookupFunction => {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, options, done) => {
    if (options.all) done(null, known);
    else done(null, known[0]!.address, known[0]!.family);
  };
};

const send = (
  target: URL,
  addresses: readonly string[],
  { method = 'POST', body, headers }: Sending,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method,
      agent: false,
      lookup: lookupOf(addresses),
      signal,
      headers: {
        ...headers,
        ...(method === 'POST' && { 'content-length': String(Buffer.byteLength(body)) }),
        connection: 'close',
      },
    };
    const request = (target.protocol === 'https:' ? requestSecure : requestPlain)(target, options, resolve);
    request.on('error', reject);
    request.end(method === 'GET' ? undefined : body);
  });

const answerOf = async (answer: IncomingMessage): Promise<Posted> => {
  const { statusCode: status = 0, headers } = answer;
  const excerpt = await beginningOf(answer);
  return { kind: 'answered', status, retryAfter: headers['retry-after'] ?? null, excerpt };
};

/** @throws Error when it is longer, or is cut off */
const wholeOf = async (answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > mostBytes) {
      answer.destroy();
      throw Object.assign(new Error('too long an answer'), { code: 'ANSWER_TOO_LONG' });
    }
  }
  return Buffer.concat(parts);
};

/** As much of the body as comes soon; that it comes is not needed to know what the answer means. */
const beginningOf = async (answer: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  const enough = setTimeout(() => answer.destroy(), BODY_MILLIS);
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      if (parts.reduce((sum, { length }) => sum + length, 0) >= ANSWER_BYTES) break;
    }
  } catch {
    // Cut off: what came before is what there is.
  } finally {
    clearTimeout(enough);
    answer.destroy();
  }
  const text = Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8');
  return text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH);
};
