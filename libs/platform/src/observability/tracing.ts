import { DomainError } from '#kernel';
import { currentOperation, inOperation, type SpanRef } from './operation.js';
import { spanIdOf, traceIdOf } from './trace-ids.js';
import type { Facts } from './told-facts.js';

/** Who begins it: `server` and `consumer` do what others asked, `producer` and `client` ask others. */
export type SpanKindName = 'server' | 'consumer' | 'producer' | 'client' | 'internal';

/** A stretch of work in the trace of the act that it belongs to. */
export interface Stretch {
  /** A verb and what it is done to, both of the code: `deliver notifications.inbox`. */
  readonly name: string;
  readonly kind: SpanKindName;
  readonly correlationId: string;
  /** The event that it follows from. Absent: what the process is about, when that belongs to the same act. */
  readonly causedBy?: string;
  /** The event that it brought about: what follows from that hangs on this. */
  readonly event?: string;
  readonly facts?: Facts;
  /** Milliseconds since 1970; absent: now. */
  readonly began?: number;
}

/** A stretch as the maker of spans is told of it. */
export interface SpanStart extends Omit<Stretch, 'correlationId' | 'causedBy' | 'event'> {
  readonly traceId: string;
  readonly spanId?: string;
  readonly parentSpanId?: string;
}

export interface Begun {
  readonly ref: SpanRef;
  end(facts?: Facts): void;
}

/** What makes spans and sends them. */
export interface SpanMaker {
  start(span: SpanStart): Begun;
  close(): Promise<void>;
}

/** The time, as a stretch that is told afterwards wants it. */
export const traceTime = (): number => performance.timeOrigin + performance.now();

/** Traces of what is done: off without a maker, and then nothing is made. */
export class Tracing {
  constructor(private readonly maker: SpanMaker | null) {}

  get isOn(): boolean {
    return this.maker !== null;
  }

  /** @returns null while traces are off */
  begin({ correlationId, causedBy, event, ...told }: Stretch): Begun | null {
    if (!this.maker) return null;
    const traceId = traceIdOf(correlationId);
    const around = currentOperation()?.span;
    const inside = around?.traceId === traceId ? around.spanId : undefined;
    const parentSpanId = inside ?? (causedBy ? spanIdOf(causedBy) : undefined);
    return this.maker.start({
      ...told,
      traceId,
      ...(parentSpanId && { parentSpanId }),
      ...(event && { spanId: spanIdOf(event) }),
    });
  }

  /** Tells a stretch that is over. */
  mark(stretch: Stretch): void {
    this.begin(stretch)?.end();
  }

  /** Does work as an operation of this name, and as a stretch of its trace. */
  async within<T>(operation: string, stretch: Stretch, work: () => Promise<T>): Promise<T> {
    const { correlationId } = stretch;
    const begun = this.begin(stretch);
    if (!begun) return inOperation({ name: operation, correlationId }, work);
    try {
      const result = await inOperation({ name: operation, correlationId, span: begun.ref }, work);
      begun.end();
      return result;
    } catch (error) {
      begun.end({ 'error.type': kindOf(error) });
      throw error;
    }
  }

  close(): Promise<void> {
    return this.maker?.close() ?? Promise.resolve();
  }
}

/** What an error is, and nothing that it says: its words may be somebody's. */
const kindOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.constructor.name : 'unknown';
};
