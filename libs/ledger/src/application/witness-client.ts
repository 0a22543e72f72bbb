import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import { type AddCheckpoint, writeAddCheckpoint } from '../domain/add-checkpoint.js';
import { hex, utf8 } from '../domain/encoding.js';
import type { ReachableWitness } from './witness-policy.js';
import { sha256 } from './sha256.js';

/** No answer of a witness is longer. */
const MOST_BYTES = 16_384;

/** What became of a question to a witness. */
export type WitnessAnswer =
  | { readonly is: 'cosigned'; readonly lines: string }
  /** It has another size than was said. */
  | { readonly is: 'conflict'; readonly size: number }
  | { readonly is: 'refused' | 'unreachable'; readonly because: string };

const bounded = async (answer: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MOST_BYTES) throw new RangeError('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** Speaks C2SP tlog-witness. Bounded in time and length: what a witness does can only leave the log unsealed. */
@Injectable()
export class WitnessClient {
  constructor(private readonly env: Env) {}

  async addCheckpoint({ url }: ReachableWitness, request: AddCheckpoint): Promise<WitnessAnswer> {
    const asked = await this.ask(new URL('add-checkpoint', slashed(url)), { method: 'POST', body: writeAddCheckpoint(request) });
    if (typeof asked === 'string') return { is: 'unreachable', because: asked };
    const { status, body } = asked;
    if (status === 200) return { is: 'cosigned', lines: body };
    if (status === 409 && /^\d{1,15}\n$/.test(body)) return { is: 'conflict', size: Number(body) };
    return { is: 'refused', because: `it answered ${status}` };
  }

  /** The longest head of this log that the witness cosigned; null when it has none or cannot be asked. */
  async latest({ url }: ReachableWitness): Promise<string | null> {
    const address = hex(sha256(utf8(this.env.ENLACE_LEDGER_ORIGIN)));
    const asked = await this.ask(new URL(`${address}/checkpoint`, slashed(url)), { method: 'GET' });
    return typeof asked !== 'string' && asked.status === 200 ? asked.body : null;
  }

  private async ask(url: URL, init: RequestInit): Promise<{ readonly status: number; readonly body: string } | string> {
    try {
      const signal = AbortSignal.timeout(this.env.ENLACE_WITNESS_TIMEOUT_MILLIS);
      const answer = await fetch(url, { ...init, signal, redirect: 'error' });
      return { status: answer.status, body: await bounded(answer) };
    } catch (error) {
      return (error as Partial<Error>).name === 'TimeoutError' ? 'it did not answer in time' : 'it cannot be reached';
    }
  }
}

const slashed = (url: string): string => (url.endsWith('/') ? url : `${url}/`);
