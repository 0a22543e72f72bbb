import { randomBytes, randomUUID } from 'node:crypto';
import { inLanes } from './in-lanes.js';
import { type Reply, send } from './probe.js';
import { idsIn, keyOf, type Recorded } from './recorder.js';

/** Somebody who sends what somebody else has sent. */
export interface Replayer {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What was answered to them for the things themselves, and for things that there are not. */
export interface Replayed {
  readonly by: Replayer;
  readonly recorded: Recorded;
  readonly status: number;
  /** The same words, but for the ids and the name of the request itself; of what was done, that it was. */
  readonly alike: boolean;
  readonly heard: string;
}

const nobodys = (): string => `01a20b29-0000-7000-8000-${randomBytes(6).toString('hex')}`;

const instead = (text: string, ids: ReadonlyMap<string, string>): string =>
  [...ids].reduce((said, [id, other]) => said.replaceAll(id, other), text);

/** An answer without what differs from one request to the next. */
const wordsOf = ({ status, text }: Reply, ids: Iterable<string>): string =>
  [...ids].reduce((said, id) => said.replaceAll(id, 'id'), `${status} ${text.replaceAll(/"correlationId":"[^"]*"/g, '')}`);

/** Sends each of `all` as each of `people`, and once more with ids of nothing where it names something. */
export const replay = async (
  url: string,
  all: readonly Recorded[],
  people: readonly Replayer[],
): Promise<readonly Replayed[]> => {
  const rounds = people.flatMap((by) => all.map((recorded) => ({ by, recorded })));
  const replayed: Replayed[] = [];
  await inLanes(8, rounds.length, async (index) => {
    const { by, recorded } = rounds[index]!;
    const ask = (path: string, body: Recorded['body']): Promise<Reply> =>
      send(url, {
        method: recorded.route.method,
        path,
        headers: {
          ...recorded.headers,
          ...by.headers,
          'accept-language': 'en',
          ...(recorded.route.method !== 'GET' && { 'idempotency-key': randomUUID() }),
        },
        ...(body !== undefined && { body }),
      });
    const ids = new Map([...idsIn(recorded)].map((id) => [id, nobodys()] as const));
    const reply = await ask(recorded.path, recorded.body);
    const asOfNothing =
      ids.size === 0
        ? reply
        : await ask(instead(recorded.path, ids), typeof recorded.body === 'string' ? instead(recorded.body, ids) : recorded.body);
    const made = recorded.route.method !== 'GET' && reply.status < 300;
    const alike = made ? asOfNothing.status < 300 : wordsOf(reply, ids.keys()) === wordsOf(asOfNothing, ids.values());
    replayed.push({
      by,
      recorded,
      status: reply.status,
      alike,
      heard: `${keyOf(recorded.route)} as ${by.name}: ${reply.status} ${reply.text.slice(0, 160)}, for nothing ${asOfNothing.status} ${asOfNothing.text.slice(0, 120)}`,
    });
  });
  return replayed;
};

/** Which things somebody sees: reading the thing itself at its address is a success. */
export class Sight {
  private readonly asked = new Map<string, Promise<boolean>>();

  constructor(
    private readonly url: string,
    /** Address of each thing by its id. */
    private readonly things: ReadonlyMap<string, string>,
  ) {}

  /** One of the things that the request names is seen. */
  async of({ by, recorded }: Replayed): Promise<boolean> {
    const paths = [...idsIn(recorded)].flatMap((id) => this.things.get(id) ?? []);
    return (await Promise.all(paths.map((path) => this.sees(by, path)))).includes(true);
  }

  sees(by: Replayer, path: string): Promise<boolean> {
    const key = `${by.name} ${path}`;
    const asked =
      this.asked.get(key) ?? send(this.url, { method: 'GET', path, headers: by.headers }).then(({ status }) => status === 200);
    this.asked.set(key, asked);
    return asked;
  }
}
