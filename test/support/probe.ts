import { Agent, request } from 'node:http';
import type { Locale } from '#kernel';
import { errorPhrase, fill, isErrorCode } from '#phrases';
import { readPdf } from '#platform/testing';

export interface Probe {
  readonly method: string;
  /** Sent as it is: nothing is normalised or escaped on the way. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly correlationId: string;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
export const closeProbes = (): void => agent.destroy();

/** A paper says its words to whoever opens it, not in its bytes. */
const wordsOf = (contentType: string, whole: Buffer): string =>
  contentType.startsWith('application/pdf') ? readPdf(whole) : whole.toString('utf8');

/** Sends a request as no honest client would. */
export const send = (url: string, { method, path, headers = {}, body }: Probe): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const call = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = [];
      const contentType = String(answer.headers['content-type'] ?? '');
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          contentType,
          correlationId: String(answer.headers['x-correlation-id'] ?? ''),
          text: wordsOf(contentType, Buffer.concat(parts)),
        }),
      );
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });

interface ProblemSeen {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly correlationId: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

/** What is wrong with a refusal; null when it is a clear 4xx problem in the language that was asked for. */
export const faultOfRefusal = ({ status, contentType, correlationId, text }: Reply, locale: Locale): string | null => {
  if (status < 400 || status > 499) return `${status}: ${text.slice(0, 300)}`;
  if (!contentType.startsWith('application/problem+json')) return `${status} as ${contentType}: ${text.slice(0, 200)}`;
  const problem = JSON.parse(text) as ProblemSeen;
  if (problem.status !== status) return `the body says ${problem.status}, the answer ${status}`;
  if (!isErrorCode(problem.code)) return `the code ${problem.code} has no phrase`;
  const phrase = errorPhrase(problem.code);
  const params = problem.params ?? {};
  if (problem.title !== fill(phrase.title, params, locale)) return `not the ${locale} title of ${problem.code}: ${problem.title}`;
  if (problem.detail !== fill(phrase.detail, params, locale))
    return `not the ${locale} detail of ${problem.code}: ${problem.detail}`;
  if (/\{[a-z]+\}/i.test(problem.title + problem.detail)) return `a hole in ${problem.code}: ${problem.detail}`;
  if (!problem.correlationId || problem.correlationId !== correlationId) return 'no correlation id';
  if (problem.errors.some(({ pointer, detail }) => !pointer.startsWith('/') || !detail))
    return `a fault without place or words: ${text}`;
  return null;
};
