import { spokenLocale } from '../i18n/speech';
import { Problem, Unreachable } from './problem';

let csrfToken: string | null = null;
let serverAheadMillis = 0;
const lost = new Set<() => void>();

export const useCsrfToken = (token: string | null): void => {
  csrfToken = token;
};

/** Tells when the api no longer knows the session. Returns the way to stop listening. */
export const onSessionLost = (listener: () => void): (() => void) => {
  lost.add(listener);
  return () => lost.delete(listener);
};

/** The time by the server's clock: a desk's own clock may be wrong, and due times are the server's. */
export const serverNow = (): number => Date.now() + serverAheadMillis;

const SAFE = new Set(['GET', 'HEAD']);
/** A clock that differs by less is the resolution of the header that tells it. */
const WORTH_CORRECTING_MILLIS = 2_000;

const readServerClock = (response: Response): void => {
  const told = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(told)) return;
  const ahead = told - Date.now();
  serverAheadMillis = Math.abs(ahead) < WORTH_CORRECTING_MILLIS ? 0 : ahead;
};

const problemIn = async (response: Response): Promise<Problem> => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return new Problem(body, response.status, Number.isNaN(seconds) ? null : seconds);
};

/**
 * The one way to the api: adds language and session guard, turns refusals into Problem and silence into Unreachable.
 * @throws Problem, Unreachable
 */
export const transport = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  request.headers.set('accept-language', spokenLocale());
  if (csrfToken && !SAFE.has(request.method)) request.headers.set('x-csrf-token', csrfToken);
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new Unreachable(cause);
  });
  readServerClock(response);
  if (response.ok) return response;
  if (response.status === 401 && !request.url.endsWith('/auth/login')) for (const tell of lost) tell();
  throw await problemIn(response);
};
