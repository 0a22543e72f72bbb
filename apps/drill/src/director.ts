import { randomUUID } from 'node:crypto';

/** Who plans and runs the drill, over the public API. */
export class Director {
  private constructor(
    private readonly base: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** @throws Error when nobody can sign in */
  static async signIn(site: string, password: string, username = 'director.drills'): Promise<Director> {
    const base = `${site}/api/v1`;
    const answer = await fetch(`${base}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { csrfToken } = (await answer.json()) as { csrfToken?: string };
    if (!answer.ok || csrfToken === undefined) throw new Error(`the director could not sign in: ${answer.status}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new Director(base, { cookie, 'x-csrf-token': csrfToken });
  }

  async post<Body>(path: string, body: object): Promise<Body> {
    const headers = { ...this.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${this.base}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${text}`);
    return JSON.parse(text || 'null') as Body;
  }

  async get(path: string): Promise<Response> {
    const answer = await fetch(`${this.base}/${path}`, { headers: this.headers });
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }

  async read<Body>(path: string): Promise<Body> {
    return (await (await this.get(path)).json()) as Body;
  }
}
