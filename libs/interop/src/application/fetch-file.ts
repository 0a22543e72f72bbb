import { DomainError } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { AskedBefore } from './feed-watches.store.js';
import { FEED_LIMIT } from './read-bytes.js';

const PATIENCE_MS = 20_000;

export interface Fetched extends AskedBefore {
  /** Null where nothing has changed since it was asked last. */
  readonly bytes: Uint8Array | null;
}

/** Why a file was not fetched, in a word that the screen of feeds knows. */
export class NotFetched extends Error {
  constructor(
    readonly reason: 'host-not-allowed' | 'redirected' | 'refused' | 'unreachable',
    detail = '',
  ) {
    super(detail === '' ? reason : `${reason} ${detail}`);
  }
}

const readAtMost = async (body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > most) throw new DomainError('feed-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Asks another host for a file: hosts that are allowed only, no redirection, limits of size and time, and only for what is new. */
@Injectable()
export class FetchFile {
  private readonly allowed: ReadonlySet<string>;

  constructor(env: Env) {
    this.allowed = new Set(env.CBP_FEED_HOSTS.split(','));
  }

  /** @throws NotFetched, DomainError feed-too-large */
  async fetch(address: string, { etag, lastModified }: AskedBefore): Promise<Fetched> {
    const url = new URL(address);
    if (!this.allowed.has(url.host)) throw new NotFetched('host-not-allowed', url.host);
    const headers = {
      accept: 'application/json, application/xml;q=0.9, text/xml;q=0.9',
      ...(etag !== null && { 'if-none-match': etag }),
      ...(lastModified !== null && { 'if-modified-since': lastModified }),
    };
    const answer = await this.ask(url, headers);
    if (answer.status === 304) return { bytes: null, etag, lastModified };
    // A redirection could lead to a host of our own network.
    if (answer.status >= 300 && answer.status < 400) throw new NotFetched('redirected');
    if (!answer.ok) throw new NotFetched('refused', String(answer.status));
    const told = { etag: answer.headers.get('etag'), lastModified: answer.headers.get('last-modified') };
    return { bytes: await readAtMost(answer.body, FEED_LIMIT), ...told };
  }

  private async ask(url: URL, headers: Record<string, string>): Promise<Response> {
    try {
      return await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      throw new NotFetched('unreachable', (error as Error).name);
    }
  }
}
