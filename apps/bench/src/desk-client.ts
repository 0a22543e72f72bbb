import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  /** Seconds after which to come again, when the answer says so. */
  readonly retryAfter: number | null;
}

/** How one try is sent, where not as always. */
export interface Sending {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMillis?: number;
  readonly agent?: Agent;
}

/** Connections stay open, as those of an agency's own system would. */
const FEW = new Agent({ keepAlive: true, maxSockets: 64 });

const send = (
  url: string,
  headers: Readonly<Record<string, string>>,
  text: string | null,
  { agent = FEW, timeoutMillis }: Sending = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: text === null ? 'GET' : 'POST',
        agent,
        headers: {
          ...(text !== null && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
          ...headers,
        },
        ...(timeoutMillis && { signal: AbortSignal.timeout(timeoutMillis) }),
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const said = Buffer.concat(parts).toString('utf8');
          const seconds = Number(response.headers['retry-after']);
          const retryAfter = Number.isFinite(seconds) ? seconds : null;
          resolve({ status: response.statusCode ?? 0, body: said ? (JSON.parse(said) as unknown) : {}, retryAfter });
        });
      },
    );
    call.on('error', reject);
    call.end(text ?? undefined);
  });

export type Person = 'liaison' | 'supervisor';

/** Somebody at a desk whose program works with a bearer token. */
export class DeskClient {
  private constructor(
    readonly deskId: string,
    private readonly base: string,
    private readonly token: string,
  ) {}

  /** Signs in once, as the desk's liaison unless its supervisor is wanted, and takes a token. @throws Error with the answer when either is refused */
  static async open(base: string, deskId: string, password: string, who: Person = 'liaison'): Promise<DeskClient> {
    const login = await fetch(`${base}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: `${who}.${deskId}`, password }),
    });
    const signed = (await login.json()) as { csrfToken?: string };
    if (!signed.csrfToken) throw new Error(`sign-in of ${deskId}: ${login.status} ${JSON.stringify(signed)}`);
    const cookie = login.headers.getSetCookie().map((line) => line.split(';')[0]);
    const headers = { cookie: cookie.join('; '), 'x-csrf-token': signed.csrfToken };
    const { status, body } = await send(`${base}/me/tokens`, headers, JSON.stringify({ label: 'bench', ttl: '1d' }));
    const { token } = body as { token?: string };
    if (!token) throw new Error(`token of ${deskId}: ${status} ${JSON.stringify(body)}`);
    return new DeskClient(deskId, base, token);
  }

  post(path: string, body: unknown = {}, sending: Sending = {}): Promise<Answer> {
    const { key = randomUUID(), headers = {} } = sending;
    const all = { authorization: `Bearer ${this.token}`, 'idempotency-key': key, ...headers };
    return send(`${this.base}${path}`, all, JSON.stringify(body), sending);
  }

  get(path: string): Promise<Answer> {
    return send(`${this.base}${path}`, { authorization: `Bearer ${this.token}` }, null);
  }

  /** Headers and address of its live stream, for a reader that counts what it hears. */
  get stream(): { readonly url: string; readonly headers: Readonly<Record<string, string>> } {
    return { url: `${this.base}/stream`, headers: { authorization: `Bearer ${this.token}` } };
  }

  /** As `get`. @throws Error with the answer unless it is a success */
  async read<Body>(path: string): Promise<Body> {
    const answer = await this.get(path);
    if (answer.status >= 300) throw new Error(`${path} at ${this.deskId}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  /** As `post`. @throws Error with the answer unless it is a success */
  async act<Body>(path: string, body: unknown = {}): Promise<Body> {
    const answer = await this.post(path, body);
    if (answer.status >= 300) throw new Error(`${path} at ${this.deskId}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }
}
