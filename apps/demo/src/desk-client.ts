import { randomUUID } from 'node:crypto';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface CallOptions {
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Session {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request was answered otherwise than the caller's story needs. */
export class UnexpectedAnswer extends Error {
  constructor(call: string, { status, body }: Answer<unknown>) {
    super(`${call} was answered ${status}: ${JSON.stringify(body)}`);
  }
}

/** Somebody at a desk, working through the public API as any program would. */
export class DeskClient {
  private constructor(
    readonly username: string,
    private readonly session: Session,
  ) {}

  /** Signs in as a browser does: cookie and CSRF token. */
  static async signIn(base: string, username: string, password: string): Promise<DeskClient> {
    const answer = await fetch(`${base}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const body = (await answer.json()) as { csrfToken?: string };
    if (!answer.ok || !body.csrfToken)
      throw new UnexpectedAnswer(`sign-in of ${username}`, { status: answer.status, headers: answer.headers, body });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new DeskClient(username, { base, headers: { cookie, 'x-csrf-token': body.csrfToken } });
  }

  /** Works with a bearer token, as a program does. */
  static withToken(base: string, username: string, token: string): DeskClient {
    return new DeskClient(username, { base, headers: { authorization: `Bearer ${token}` } });
  }

  /** The same person, in another realm or language. */
  in(headers: { readonly realm?: string; readonly language?: string }): DeskClient {
    const { realm, language } = headers;
    return new DeskClient(this.username, {
      base: this.session.base,
      headers: {
        ...this.session.headers,
        ...(realm && { 'x-enlace-realm': realm }),
        ...(language && { 'accept-language': language }),
      },
    });
  }

  /** Headers that prove who calls; for a caller that speaks HTTP by itself. */
  get credentials(): Readonly<Record<string, string>> {
    return this.session.headers;
  }

  get<Body = Record<string, unknown>>(path: string, options: CallOptions = {}): Promise<Answer<Body>> {
    return this.call('GET', path, undefined, options);
  }

  /** Carries an Idempotency-Key of its own unless one is given. */
  post<Body = Record<string, unknown>>(path: string, body: unknown = {}, options: CallOptions = {}): Promise<Answer<Body>> {
    return this.call('POST', path, body, { idempotencyKey: randomUUID(), ...options });
  }

  /** As `get`. @throws UnexpectedAnswer unless it is a success */
  async read<Body = Record<string, unknown>>(path: string): Promise<Body> {
    const answer = await this.get<Body>(path);
    if (answer.status >= 400) throw new UnexpectedAnswer(`GET ${path} as ${this.username}`, answer);
    return answer.body;
  }

  /** As `post`. @throws UnexpectedAnswer unless it is a success */
  async act<Body = Record<string, unknown>>(path: string, body: unknown = {}, options: CallOptions = {}): Promise<Body> {
    const answer = await this.post<Body>(path, body, options);
    if (answer.status >= 400) throw new UnexpectedAnswer(`POST ${path} as ${this.username}`, answer);
    return answer.body;
  }

  private async call<Body>(method: string, path: string, body: unknown, options: CallOptions): Promise<Answer<Body>> {
    const { idempotencyKey, ifMatch, headers } = options;
    const answer = await fetch(`${this.session.base}/api/v1${path}`, {
      method,
      headers: {
        ...this.session.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as Body };
  }
}
