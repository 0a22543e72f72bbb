import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer, Witness } from './witness.js';

/** 63 hashes and a note with the signatures of some dozens: anything longer is no checkpoint. */
const MOST_BYTES = 32 * 1024;
const REQUEST_MILLIS = 10_000;
const IDLE_MILLIS = 60_000;
/** How often connections are looked at: a slow one lives as long as a request may take and this. */
const LOOK_MILLIS = 1_000;
const MOST_CONNECTIONS = 64;

const plain = (status: number, text: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body: `${text}\n` });

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
};

/** The whole body; null when it is too long. */
const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const answer = async (witness: Witness, request: IncomingMessage): Promise<Answer> => {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return plain(405, 'POST only');
    const body = await bodyOf(request);
    return body === null ? plain(413, 'too long') : witness.addCheckpoint(body);
  }
  const address = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1];
  if (address === undefined) return plain(404, 'not here');
  return request.method === 'GET' ? witness.checkpointAt(address) : plain(405, 'GET only');
};

/**
 * The witness over HTTP. What cannot be kept is not cosigned: an error of the disk is answered 500.
 *
 * @param failed told of each such error
 * @param requestMillis how long a request may take to arrive
 */
export const witnessServer = (witness: Witness, failed: (error: Error) => void, requestMillis = REQUEST_MILLIS): Server => {
  const patience = {
    requestTimeout: requestMillis,
    headersTimeout: requestMillis,
    keepAliveTimeout: IDLE_MILLIS,
    connectionsCheckingInterval: Math.min(LOOK_MILLIS, requestMillis),
  };
  const server = createServer(patience, (request, response) => {
    answer(witness, request).then(
      (said) => {
        // The rest of a body that is too long is not waited for.
        if (said.status === 413) response.setHeader('connection', 'close');
        send(response, said);
      },
      (error: Error) => {
        // The other side went away in the middle of its request.
        if (request.errored) return;
        failed(error);
        send(response, plain(500, 'nothing was cosigned'));
      },
    );
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
};
