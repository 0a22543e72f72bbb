/** What is wrong with one field: a JSON pointer into what was sent, and the words for it. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** What was done before a refused act: who came first, as far as the reader may know. */
export interface ActBefore {
  /** What it is called, in the reader's language. */
  readonly said: string;
  readonly at: string;
  /** Null for what Enlace did by itself. */
  readonly deskId: string | null;
  readonly person: string | null;
  readonly byYou: boolean;
}

/** A refusal of the api, in the reader's language (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly correlationId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldFault[];
  readonly before: ActBefore | null;
  readonly retryAfterSeconds: number | null;

  constructor(body: Partial<Problem>, status: number, retryAfterSeconds: number | null) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.correlationId = body.correlationId ?? '';
    this.params = body.params ?? {};
    this.errors = body.errors ?? [];
    this.before = body.before ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The words for a field, by its JSON pointer. */
  faultOf(pointer: string): string | undefined {
    return this.errors.find((fault) => fault.pointer === pointer)?.detail;
  }
}

/** No answer came: the network is down or the api is away. Whether the act was done is not known; the retry guard makes asking again safe. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

const LONGEST_MILLIS = 8_000;
const LONGEST_TOLD_MILLIS = 30_000;

/** How long to wait before asking again by itself: longer each time, and never less than the api asked for. */
export const patienceOf = (failures: number, error: unknown): number => {
  const told = error instanceof Problem ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
  return Math.max(Math.min(500 * 2 ** failures, LONGEST_MILLIS), Math.min(told, LONGEST_TOLD_MILLIS));
};

/** Worth asking again by itself: nobody answered, or the api asked for patience. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Problem && [429, 502, 503, 504].includes(error.status));
