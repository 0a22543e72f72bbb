import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { openBackend } from '../support/backends.js';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { faultsOnceSettled, settle } from '../support/invariants.js';
import { type Drill, openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

const MX_KEY = 'coordinator.mx-joint-desk';
const PORT_CHIEF = 'supervisor.us-cbp-ofo-san-ysidro';

interface Room extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly ask: { readonly number: number } | null;
  readonly steps: readonly { readonly id: string; readonly key: string }[];
  readonly orders: readonly { readonly id: string }[];
}

interface Lane {
  readonly status: string;
  readonly wait: unknown;
}

interface Feed {
  readonly source: string;
  readonly watch: { readonly outcome: string | null } | null;
}

/** A place where nobody answers, until the way to `target` is opened. */
class CutLine {
  private server: Server | null = null;
  private readonly ends = new Set<Socket>();

  private constructor(readonly port: number) {}

  static async lay(): Promise<CutLine> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    return new CutLine(port);
  }

  async mend(target: URL): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      near.pipe(far).pipe(near);
      for (const end of [near, far]) {
        this.ends.add(end);
        end.on('error', () => undefined);
        end.on('close', () => [near, far].forEach((one) => one.destroy()));
      }
    });
    await new Promise<void>((done) => this.server!.listen(this.port, '127.0.0.1', done));
  }

  cut(): void {
    this.server?.close();
    for (const end of this.ends) end.destroy();
  }
}

describe('a crisis while feed, mail and queue are down', () => {
  const redis = new URL(openBackend('Redis').redisUrl!);
  let line: CutLine;
  let system: TestSystem;
  let drill: Drill;
  let apart: string;

  beforeAll(async () => {
    line = await CutLine.lay();
    const nobody = `127.0.0.1:${(await CutLine.lay()).port}`;
    system = await openSystem('Redis', {
      REDIS_URL: `redis://127.0.0.1:${line.port}${redis.pathname}`,
      SMTP_URL: `smtp://${nobody}`,
      MAIL_FROM: 'enlace@border.example',
      PUBLIC_URL: 'https://enlace.border.example',
      CBP_FEED_URL: `http://${nobody}/bwt.json`,
      CBP_FEED_HOSTS: nobody,
      ENLACE_EGRESS: 'any',
    });
    await system.test.owner.query(
      `insert into reach_address (person_id, channel, address, asked_at, verified_at)
       select id, 'email', 'key@mx.example', now(), now() from person where username = $1`,
      [MX_KEY],
    );
    drill = await system.openDrill('ex-crisis-alone', '2026-11-25T19:20:00.000Z');
    await system.startWorker();
  });
  afterAll(async () => {
    await system?.close();
    line?.cut();
  });

  const raise = async (client: DeskClient): Promise<Room> =>
    client.act<Room>('/activations', {
      procedureId: 'port-suspension',
      level: 'crisis',
      reason: 'People run at the northbound lanes; the port stops.',
      crossingIds: ['san-ysidro'],
      answers: [],
    });
  const lanes = async () => (await (await system.as(PORT_CHIEF)).read<{ lanes: readonly Lane[] }>('/board/san-ysidro')).lanes;
  const alone = async () => (await system.as(PORT_CHIEF)).in({ realm: drill.realm });
  const rows = async <Row>(text: string, ...values: readonly unknown[]): Promise<Row[]> =>
    (await system.test.owner.query(text, [...values])).rows as Row[];
  /** What should have been mailed; where nobody gave an address, and in a drill, nothing is to be. */
  const mails = async () =>
    (await rows<{ state: string }>(`select state from delivery where channel = 'email' and state <> 'suppressed'`)).map(
      ({ state }) => state,
    );

  it('goes its way: both keys are turned, the other side is told by a step, the port gives its order', async () => {
    const [port, mexico] = [await system.as(PORT_CHIEF), await system.as(MX_KEY)];
    const raised = await raise(port);
    const at = `/activations/${raised.id}`;
    expect((await mexico.read<Room>(at)).state).toBe('awaiting');
    const joint = await mexico.act<Room>(`${at}/confirm`, { number: raised.ask!.number });
    expect(joint.state).toBe('joint');
    const { id: stepId } = joint.steps.find(({ key }) => key === 'us-tells-customs-mx')!;
    await port.act(`${at}/steps/${stepId}/complete`, { evidence: 'Called the shift chief of the customs post.' });
    const order = { act: 'suspend', target: { of: 'lanes', crossingId: 'san-ysidro' }, text: 'All modes, both directions.' };
    const { orders } = await port.act<Room>(`${at}/orders`, { ...order, anyway: 'People run through the lanes.' });
    expect((await mexico.read<Room>(at)).orders.map((one) => one.id)).toEqual(orders.map((one) => one.id));
  });

  it('keeps its clocks: what is owed climbs, and nothing of it waits for the queue', async () => {
    apart = (await raise(await alone())).id;
    await drill.advance(16);
    await until('the joint desk that owes its key is reminded', async () => {
      const reached = await rows(
        `select 1 from obligation_step s join obligation o on o.id = s.obligation_id
         where o.realm = $1 and o.act = 'confirm-activation'`,
        drill.realm,
      );
      return reached.length > 0;
    });
    expect((await rows(`select 1 from outbox_receipt`)).length).toBe(0);
  });

  it('claims nothing that it does not know: the feed has failed, and no lane has a wait', async () => {
    const port = await system.as(PORT_CHIEF);
    const outcome = await until('the feed was asked', async () => {
      const { items } = await port.read<{ items: readonly Feed[] }>('/feeds');
      return items.find(({ source }) => source === 'cbp-wait-times')!.watch?.outcome;
    });
    expect(outcome).toBe('failed');
    for (const { status, wait } of await lanes()) expect([status, wait]).toEqual(['unknown', null]);
  });

  it('lets a worker end that is told to, and another begin', async () => {
    await system.stopWorkers();
    await system.startWorker();
  });

  it('tells everybody once when the queue is there again, and keeps the mail until it goes', async () => {
    await line.mend(redis);
    await settle(system.test);
    expect(new Set((await lanes()).map(({ status }) => status))).toEqual(new Set(['suspended']));
    expect((await (await alone()).read<Room>(`/activations/${apart}`)).state).toBe('unilateral');
    expect(
      await rows(`select 1 from notification where event_type = 'activation.raised' and desk_id = 'mx-joint-desk'`),
    ).toHaveLength(2);
    const twice = `select 1 from notification group by event_type, desk_id, audience, entry_id having count(*) > 1`;
    expect(await rows(twice)).toEqual([]);
    expect(new Set(await mails())).toEqual(new Set(['queued']));
    expect(await faultsOnceSettled(system)).toEqual([]);
  });

  it('ends when it is told to, though the queue went away under it', async () => {
    line.cut();
    await system.stopWorkers();
  });
});
