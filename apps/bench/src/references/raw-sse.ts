import fastify from 'fastify';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A program of its own: the least that server-sent events cost. Whoever asks for `/stream` hears each body that is posted to `/tell`; nobody is asked who they
 * are, nothing is looked up, nothing is kept.
 */
const app = fastify();
const hearers = new Set<ServerResponse>();

app.get('/stream', (_request, reply) => {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  raw.write('event: hello\ndata: {}\n\n');
  hearers.add(raw);
  raw.once('close', () => hearers.delete(raw));
});
app.post('/tell', async (request) => {
  const message = `event: message\ndata: ${JSON.stringify(request.body)}\n\n`;
  for (const raw of hearers) raw.write(message);
  return { heardBy: hearers.size };
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as AddressInfo).port });
process.on('disconnect', () => process.exit(0));
