import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a stretch of work stands in its trace. */
export interface SpanRef {
  readonly traceId: string;
  readonly spanId: string;
}

/** What a process is about: a request by its route, a reaction or a duty by its name. Never what it is done with. */
export interface Operation {
  readonly name: string;
  readonly correlationId?: string;
  /** Only while traces are made. */
  readonly span?: SpanRef;
}

const ambient = new AsyncLocalStorage<Operation>();

/** Does work that log lines and slow statements name. It is ambient because it decides nothing, and everything below would have to hand it on. */
export const inOperation = <T>(operation: Operation, work: () => T): T => ambient.run(operation, work);

export const currentOperation = (): Operation | undefined => ambient.getStore();
