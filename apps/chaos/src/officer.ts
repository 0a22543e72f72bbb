import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Act, History } from './history.js';

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

export interface Site {
  /** Every api of the installation; a client goes on to the next when one does not answer. */
  readonly urls: readonly string[];
  readonly realm: string;
  readonly password: string;
}

interface Acting {
  readonly act: Act;
  readonly path: string;
  readonly body: object;
  readonly reference?: string;
}

const TRANSIENT = new Set([429, 502, 503, 504]);
const PATIENCE_MILLIS = 90_000;
const TRY_MILLIS = 8_000;
const REST_MILLIS = 60;

/** Somebody at a desk whose network and servers fail, and who never gives an act up before its outcome is known. */
export class Officer {
  private at = 0;

  private constructor(
    readonly username: string,
    private readonly site: Site,
    private readonly history: History,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async signIn(site: Site, username: string, history: History): Promise<Officer> {
    for (const end = performance.now() + PATIENCE_MILLIS; ;) {
      try {
        const answer = await fetch(`${site.urls[0]}/api/v1/auth/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ username, password: site.password }),
        });
        const { csrfToken } = (await answer.json()) as { csrfToken?: string };
        const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
        if (csrfToken)
          return new Officer(username, site, history, {
            cookie: cookie.join('; '),
            'x-csrf-token': csrfToken,
            'x-enlace-realm': site.realm,
            'content-type': 'application/json',
          });
      } catch (error) {
        if (performance.now() > end) throw error;
      }
      if (performance.now() > end) throw new Error(`${username} could not sign in`);
      await sleep(REST_MILLIS);
    }
  }

  /** Does it once, however often it has to be sent. @returns the answer that settles it, which may be a refusal */
  async act<Body extends { id?: string; caseId?: string }>(acting: Acting): Promise<Answer<Body>> {
    const key = randomUUID();
    for (const end = performance.now() + PATIENCE_MILLIS; ;) {
      const answer = await this.once<Body>(acting, key);
      if (answer && !TRANSIENT.has(answer.status)) return answer;
      if (performance.now() > end)
        throw new Error(`${acting.act} by ${this.username}: no settled answer in ${PATIENCE_MILLIS / 1000} s`);
      await sleep(REST_MILLIS);
    }
  }

  private async once<Body extends { id?: string; caseId?: string }>(acting: Acting, key: string): Promise<Answer<Body> | null> {
    const { act, path, body, reference } = acting;
    const began = performance.now();
    const note = (status: number | null, subject: string | null): void =>
      this.history.note({
        at: Date.now(),
        key,
        act,
        who: this.username,
        status,
        millis: Math.round(performance.now() - began),
        subject,
        ...(reference !== undefined && { reference }),
      });
    try {
      const url = this.site.urls[this.at % this.site.urls.length];
      const answer = await fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { ...this.headers, 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TRY_MILLIS),
      });
      const text = await answer.text();
      const told = (text ? JSON.parse(text) : {}) as Body;
      note(answer.status, answer.ok ? ((act === 'file' ? told.caseId : told.id) ?? null) : null);
      if (TRANSIENT.has(answer.status)) this.at += 1;
      return { status: answer.status, body: told };
    } catch {
      // Not there, cut off, or silent for too long: the outcome is in doubt, and the next try asks elsewhere with the same key.
      note(null, null);
      this.at += 1;
      return null;
    }
  }
}
