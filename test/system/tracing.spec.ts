import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ammoniaAtOtay, type Filed } from '../support/filing.js';
import { openSystem, type TestSystem } from '../support/system.js';
import { type SpanSeen, TraceCollector } from '../support/trace-collector.js';
import { until } from '../support/until.js';

const FILER = 'liaison.mx-tij-bomb';
const ADMINISTRATOR = 'supervisor.us-sd-fire';
/** Words that stand in no trace: whatever of them is found there was told by the filing. */
const CANARY = 'kestrelquartz';

const traceOf = (correlationId: string): string => correlationId.replaceAll('-', '');
const named = (spans: readonly SpanSeen[], name: string): SpanSeen | undefined => spans.find((span) => span.name === name);
const facts = ({ attributes }: SpanSeen): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value['stringValue'] ?? value['intValue']]));

/** The stretch in which the opening of the case was put into inboxes. */
const toldOf = (spans: readonly SpanSeen[]): SpanSeen | undefined =>
  spans.find((one) => one.name === 'deliver notifications.inbox' && facts(one)['enlace.event'] === 'case.opened');
/** Spans that hang on one which has not been told. */
const orphans = (spans: readonly SpanSeen[]): readonly SpanSeen[] => {
  const known = new Set(spans.map(({ spanId }) => spanId));
  return spans.filter(({ parentSpanId }) => parentSpanId && !known.has(parentSpanId));
};

let collector: TraceCollector;
let endpoint: Server;
let system: TestSystem;
beforeAll(async () => {
  collector = await TraceCollector.open();
  endpoint = createServer((request, response) => request.resume().on('end', () => response.writeHead(204).end()));
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  system = await openSystem('PostgreSQL', {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    ENLACE_EGRESS: 'any',
    PUBLIC_URL: 'https://enlace.border.example',
  });
  await system.test.owner.query(
    `update membership set roles = array['supervisor', 'administrator']
     where person_id = (select id from person where username = $1)`,
    [ADMINISTRATOR],
  );
  await system.startWorker();
});
afterAll(async () => {
  await system?.close();
  await collector?.close();
  await new Promise<void>((resolve) => (endpoint ? endpoint.close(() => resolve()) : resolve()));
});

describe('the trace of a filing', () => {
  it('leads under one id from the request by outbox, queue and reaction to what leaves the product, and says nothing of what was filed', async () => {
    await (
      await system.as(ADMINISTRATOR)
    ).act('/webhooks', {
      name: 'CAD',
      url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/in`,
      deskId: 'us-sd-fire',
      covers: 'agency',
      urgencies: ['life-safety', 'urgent', 'routine'],
      reason: 'The dispatch computer shows what waits',
    });
    const filer = await system.as(FILER);
    const { body, headers } = await filer.post<Filed>(
      '/reports',
      ammoniaAtOtay({ title: `Fuga ${CANARY}`, description: `Amoniaco ${CANARY}`, ownReference: `${CANARY}-1` }),
      { headers: { 'x-enlace-urgency': 'life-safety' } },
    );
    expect(body.caseId).toBeDefined();
    const trace = traceOf(headers.get('x-correlation-id')!);
    const spans = await until(
      'the whole chain is told',
      async () => {
        const seen = collector.of(trace);
        const ends = ['POST /api/v1/reports', 'relay case.opened', 'send webhook'].every((name) => named(seen, name));
        return ends && toldOf(seen) && orphans(seen).length === 0 && seen;
      },
      60_000,
    );
    const request = named(spans, 'POST /api/v1/reports')!;
    const committed = named(spans, 'commit case.opened')!;
    expect([request.parentSpanId, facts(request)]).toEqual([
      undefined,
      { 'http.request.method': 'POST', 'http.route': '/api/v1/reports', 'http.response.status_code': 201 },
    ]);
    expect(committed.parentSpanId).toBe(request.spanId);
    const delivered = toldOf(spans)!;
    const following = [named(spans, 'relay case.opened')!, delivered, named(spans, 'send webhook')!];
    expect(following.map(({ parentSpanId }) => parentSpanId)).toEqual(following.map(() => committed.spanId));
    expect(facts(following[2]!)).toMatchObject({ 'enlace.channel': 'webhook', 'enlace.outcome': 'taken' });
    const told = collector.bodies.join('\n');
    expect(told).not.toContain(CANARY);
    for (const secret of [FILER, ADMINISTRATOR, body.caseNumber, body.caseId, String(filer.credentials['x-csrf-token'])])
      expect(told).not.toContain(secret);
  }, 120_000);

  it('bears the id that a refused caller is told', async () => {
    const filer = await system.as(FILER);
    const refused = await filer.post<{ correlationId: string }>('/reports', ammoniaAtOtay({ title: 7, description: CANARY }));
    expect(refused.status).toBe(400);
    const [span] = await until(
      'the refusal is told',
      async () => {
        const seen = collector.of(traceOf(refused.body.correlationId));
        return seen.length > 0 && seen;
      },
      60_000,
    );
    expect(facts(span!)).toMatchObject({ 'http.route': '/api/v1/reports', 'http.response.status_code': 400 });
    expect(collector.bodies.join('\n')).not.toContain(CANARY);
  }, 90_000);
});
