import { spokenLocale } from '../i18n/speech';
import { drillTime, realmHeaders } from '../realm/realm';
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

/** The time outside of any drill, by the server's clock. */
export const outsideNow = (): number => Date.now() + serverAheadMillis;

/** The time by the server's clock: a desk's own clock may be wrong, and due times are the server's. In a drill it is the drill's. */
export const serverNow = (): number => drillTime() ?? outsideNow();

const SAFE = new Set(['GET', 'HEAD']);
/** A clock that differs by less is the resolution of the header that tells it. */
const WORTH_CORRECTING_MILLIS = 2_000;

const readServerClock = (response: Response): void => {
  const told = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(told)) return;
  const ahead = told - Date.now();
  serverAheadMillis = Math.abs(ahead) < WORTH_CORRECTING_MILLIS ? 0 : ahead;
};

const tellLost = (status: number): void => {
  if (status === 401) for (const tell of lost) tell();
};

const problemOf = (body: Partial<Problem>, status: number, retryAfter: string | null): Problem => {
  const seconds = Number(retryAfter ?? Number.NaN);
  return new Problem(body, status, Number.isNaN(seconds) ? null : seconds);
};

const problemIn = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return problemOf(body, response.status, response.headers.get('retry-after'));
};

/** What an unsafe request carries that does not go through `transport`: language, realm and session guard. */
export const guardHeaders = (path: string): Readonly<Record<string, string>> => ({
  'accept-language': spokenLocale(),
  ...realmHeaders(path),
  ...(csrfToken && { 'x-csrf-token': csrfToken }),
});

/** The refusal that such a request was answered with. */
export const refusalOf = (text: string, status: number, retryAfter: string | null): Problem => {
  tellLost(status);
  try {
    return problemOf(JSON.parse(text) as Partial<Problem>, status, retryAfter);
  } catch {
    return problemOf({}, status, retryAfter);
  }
};

/**
 * The one way to the api: adds language, realm and session guard, turns refusals into Problem and silence into Unreachable.
 * @throws Problem, Unreachable
 */
export const transport = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  request.headers.set('accept-language', spokenLocale());
  for (const [name, value] of Object.entries(realmHeaders(new URL(request.url).pathname))) request.headers.set(name, value);
  if (csrfToken && !SAFE.has(request.method)) request.headers.set('x-csrf-token', csrfToken);
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new Unreachable(cause);
  });
  readServerClock(response);
  if (response.ok) return response;
  if (!request.url.endsWith('/auth/login')) tellLost(response.status);
  throw await problemIn(response);
};
