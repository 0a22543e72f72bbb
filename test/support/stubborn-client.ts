import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, DeskClient } from '../../apps/demo/src/desk-client.js';

/** Statuses after which the same act is sent again with the same key. */
const TRANSIENT = new Set([429, 503]);
const PATIENCE_MILLIS = 60_000;

/** What a client went through that never gives an act up before it knows its outcome. */
export interface Toil {
  tries: number;
  /** Answers that no failure outside excuses. */
  readonly unexcused: string[];
}

/** Does `act` until there is an answer that settles it. The network may drop what was sent, or what was answered. */
export const insist = async <Body>(toil: Toil, what: string, act: () => Promise<Answer<Body>>): Promise<Answer<Body>> => {
  const end = performance.now() + PATIENCE_MILLIS;
  for (;;) {
    toil.tries += 1;
    try {
      const answer = await act();
      if (!TRANSIENT.has(answer.status)) {
        if (answer.status >= 500) toil.unexcused.push(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return answer;
      }
      if (!answer.headers.get('retry-after')) toil.unexcused.push(`${what}: ${answer.status} without Retry-After`);
    } catch (error) {
      if (performance.now() > end) throw new Error(`${what}: no answer within ${PATIENCE_MILLIS / 1000} s`, { cause: error });
    }
    if (performance.now() > end) throw new Error(`${what}: no settled answer within ${PATIENCE_MILLIS / 1000} s`);
    await sleep(50);
  }
};

/** Posts once, however often it has to be sent. */
export const postOnce = <Body>(
  toil: Toil,
  client: DeskClient,
  path: string,
  body: unknown,
  key: string = randomUUID(),
): Promise<Answer<Body>> => insist(toil, `POST ${path}`, () => client.post<Body>(path, body, { idempotencyKey: key }));

export const signInStubbornly = async (url: string, username: string, password: string): Promise<DeskClient> => {
  const end = performance.now() + PATIENCE_MILLIS;
  for (;;) {
    try {
      return await DeskClient.signIn(url, username, password);
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(100);
    }
  }
};
