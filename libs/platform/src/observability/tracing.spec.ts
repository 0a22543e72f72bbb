import { DomainError } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { Logger } from './logger.js';
import { inOperation } from './operation.js';
import { ToldOnly } from './otlp-span-maker.js';
import { toldFacts, toldName } from './told-facts.js';
import { type SpanStart, Tracing } from './tracing.js';

const ACT = '019af2c4-7d10-7a3b-8c5e-1f2a3b4c5d6e';
const EVENT = '019af2c4-7d11-7000-9abc-def012345678';

/** Keeps what it is told. */
const recording = () => {
  const told: (SpanStart & { ended?: object })[] = [];
  const tracing = new Tracing({
    start: (span) => {
      const entry: SpanStart & { ended?: object } = { ...span };
      told.push(entry);
      const ref = { traceId: span.traceId, spanId: span.spanId ?? `${told.length}`.padStart(16, '0') };
      return { ref, end: (facts = {}) => void (entry.ended = facts) };
    },
    close: () => Promise.resolve(),
  });
  return { told, tracing };
};
const stretch = { name: 'deliver spec.one', kind: 'consumer', correlationId: ACT } as const;

describe('a stretch', () => {
  it('is in the trace of its correlation id, and hangs on the event that it follows from', () => {
    const { told, tracing } = recording();
    tracing.mark({ ...stretch, causedBy: EVENT });
    tracing.mark({ ...stretch, event: EVENT });
    expect(told).toMatchObject([
      { traceId: '019af2c47d107a3b8c5e1f2a3b4c5d6e', parentSpanId: '9abcdef012345678' },
      { traceId: '019af2c47d107a3b8c5e1f2a3b4c5d6e', spanId: '9abcdef012345678' },
    ]);
  });

  it('hangs on what the process is about, when that belongs to the same act and not when it does not', async () => {
    const { told, tracing } = recording();
    await tracing.within('spec.one', stretch, async () => {
      tracing.mark({ ...stretch, causedBy: EVENT });
      tracing.mark({ ...stretch, correlationId: EVENT, causedBy: EVENT });
    });
    expect(told.map(({ parentSpanId }) => parentSpanId)).toEqual([undefined, '0000000000000001', '9abcdef012345678']);
  });

  it('tells what an error is and nothing that it says', async () => {
    const { told, tracing } = recording();
    const fail = (error: Error) => tracing.within('spec.one', stretch, () => Promise.reject(error)).catch(() => undefined);
    await fail(new DomainError('version-stale', { expected: 1, actual: 2 }));
    await fail(new TypeError('Morales is no number'));
    expect(told.map(({ ended }) => ended)).toEqual([{ 'error.type': 'version-stale' }, { 'error.type': 'TypeError' }]);
  });

  it('is not made while traces are off, and its work is done all the same', async () => {
    const tracing = new Tracing(null);
    expect(tracing.begin(stretch)).toBeNull();
    expect(await tracing.within('spec.one', stretch, () => Promise.resolve(7))).toBe(7);
  });
});

describe('what leaves the process', () => {
  const span = (more: Partial<ReadableSpan>): ReadableSpan =>
    ({
      name: 'deliver spec.one',
      kind: 0,
      spanContext: () => ({ traceId: 'a', spanId: 'b', traceFlags: 1 }),
      status: { code: 2, message: 'the victim is Morales' },
      attributes: {},
      links: [{ context: {}, attributes: { note: 'Morales' } }],
      events: [{ name: 'exception', attributes: { 'exception.message': 'Morales' }, time: [0, 0] }],
      ...more,
    }) as unknown as ReadableSpan;

  it('is on the list and has the form of a code, whoever made the span', () => {
    const kept = new InMemorySpanExporter();
    new ToldOnly(kept, () => undefined).export(
      [
        span({
          attributes: {
            'http.route': '/api/v1/reports/:id',
            'db.query.text': 'Morales',
            'enlace.event': 'the victim is Morales',
          },
        }),
        span({ name: 'Morales was seen at Otay' }),
      ],
      () => undefined,
    );
    const [first, second] = kept.getFinishedSpans();
    expect([first!.attributes, second!.name]).toEqual([{ 'http.route': '/api/v1/reports/:id' }, 'unnamed']);
    expect(JSON.stringify([first, second])).not.toContain('Morales');
  });

  it('is counted as lost when nobody takes it', () => {
    let lost = 0;
    const deaf = {
      export: (_: unknown, done: (result: { code: number }) => void) => done({ code: 1 }),
      shutdown: async () => undefined,
    };
    new ToldOnly(deaf as never, (spans) => (lost += spans)).export([span({}), span({})], () => undefined);
    expect(lost).toBe(2);
  });

  it('has no fact of another name, no sentence and no object', () => {
    expect(toldFacts({ 'enlace.attempt': 2, 'enlace.channel': 'email', title: 'email', 'error.type': { a: 1 } })).toEqual({
      'enlace.attempt': 2,
      'enlace.channel': 'email',
    });
    expect([toldName('POST /api/v1/cases/:id/notes'), toldName('select 1')]).toEqual([
      'POST /api/v1/cases/:id/notes',
      'select 1',
    ]);
  });
});

describe('a line of the log', () => {
  it('says what the process is about, and where in which trace', () => {
    const lines: object[] = [];
    const logger = new Logger('info', 'spec', { write: (line) => void lines.push(JSON.parse(line) as object) });
    const span = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) };
    inOperation({ name: 'POST /api/v1/reports', correlationId: ACT, span }, () => logger.info({ n: 1 }, 'inside'));
    logger.info({}, 'outside');
    expect(lines).toEqual([
      expect.objectContaining({
        operation: 'POST /api/v1/reports',
        correlationId: ACT,
        trace_id: span.traceId,
        span_id: span.spanId,
        n: 1,
      }),
      expect.not.objectContaining({ operation: expect.anything() }),
    ]);
  });
});
