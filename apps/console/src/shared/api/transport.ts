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

/** What an act of two people approves, to the letter, for whoever signs it by a key of their own. */
export interface AskedBallot {
  readonly ballot: string;
  readonly ticket: string;
  /** The name that keys are bound to. */
  readonly site: string;
  /** What authenticators call the person's keys, with spaces between them. */
  readonly keys: string;
}

/** Asks the person to prove anew to be there, or to sign a ballot. Null when they leave it; else what was signed, empty for a proof. */
export type AskProof = (ballot: AskedBallot | null) => Promise<string | null>;

let askProof: AskProof | null = null;

/** Says who asks for a proof where the api wants a fresh one. Returns the way to take it back. */
export const onProofAsked = (ask: AskProof): (() => void) => {
  askProof = ask;
  return () => {
    askProof = null;
  };
};

const send = async (request: Request): Promise<Response> => {
  request.headers.set('accept-language', spokenLocale());
  for (const [name, value] of Object.entries(realmHeaders(new URL(request.url).pathname))) request.headers.set(name, value);
  if (csrfToken && !SAFE.has(request.method)) request.headers.set('x-csrf-token', csrfToken);
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new Unreachable(cause);
  });
  readServerClock(response);
  return response;
};

/** Where a 401 says that what was typed or shown is not it, or answers who one is. */
const saysWho = (path: string): boolean =>
  path === '/api/v1/me' || (path.startsWith('/api/v1/auth/') && !path.endsWith('/logout'));

/** Another request or tab may have given the session a new id while this one was on its way; whether the browser holds one that is known. */
const isRenewed = async (): Promise<boolean> => {
  const response = await fetch('/api/v1/me', { headers: { 'accept-language': spokenLocale() } }).catch(() => null);
  if (!response?.ok) return false;
  const me = (await response.json()) as { readonly csrfToken?: string };
  csrfToken = me.csrfToken ?? null;
  return true;
};

/** Nothing was done, and what was missing is there now; a vote goes along. */
const isWorthRepeating = async ({ url, headers }: Request, { status, code, params }: Problem): Promise<boolean> => {
  if (code === 'step-up-required' || code === 'vote-required') {
    const given = await askProof?.(code === 'vote-required' ? (params as unknown as AskedBallot) : null);
    if (given) headers.set('x-enlace-vote', given);
    return typeof given === 'string';
  }
  return (status === 401 || code === 'csrf-token-wrong') && !saysWho(new URL(url).pathname) && (await isRenewed());
};

/**
 * The one way to the api: adds language, realm and session guard, turns refusals into Problem and silence into Unreachable. Where a fresh proof
 * is wanted, or a signature, the person is asked for it over the page, and what was refused is sent again.
 * @throws Problem, Unreachable
 */
export const transport = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  const response = await send(request.clone());
  if (response.ok) return response;
  const refusal = await problemIn(response);
  const repeated = (await isWorthRepeating(request, refusal)) ? await send(request) : null;
  if (repeated?.ok) return repeated;
  const last = repeated ? await problemIn(repeated) : refusal;
  if (!saysWho(new URL(request.url).pathname) || request.url.endsWith('/api/v1/me')) tellLost(last.status);
  throw last;
};
