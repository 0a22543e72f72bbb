import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connectionsOf, type ProcessKind, readEnv } from '#platform/config';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskClient } from '../../apps/demo/src/desk-client.js';
import { root } from '../../apps/launcher/src/launch-settings.js';
import { backends } from '../support/backends.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, transferTo } from '../support/filing.js';
import { inLanes } from '../support/in-lanes.js';
import { faultsOnceSettled } from '../support/invariants.js';
import { ManyProcesses } from '../support/many-processes.js';
import { StreamReader } from '../support/stream-reader.js';
import { until } from '../support/until.js';

jest.setTimeout(480_000);

const EACH = 3;

(backends.includes('Redis') ? describe : describe.skip)('three apis and three workers behind a plain proxy', () => {
  let many: ManyProcesses;
  let lead: DeskClient;
  let other: DeskClient;

  beforeAll(async () => {
    many = await ManyProcesses.open(EACH);
    lead = await DeskClient.signIn(many.proxy.url, 'liaison.mx-tij-bomb', many.password);
    other = await DeskClient.signIn(many.proxy.url, 'liaison.us-epa-r9', many.password);
  });
  afterAll(() => many.close());

  const file = async (): Promise<Filed> => lead.act<Filed>('/reports', ammoniaAtOtay());

  it('know a session wherever a request goes, and forget it everywhere', async () => {
    const before = new Map(many.proxy.given);
    for (let asked = 0; asked < 3 * EACH; asked += 1) expect((await lead.get('/me')).status).toBe(200);
    for (const address of many.addresses) expect(many.proxy.given.get(address)! - (before.get(address) ?? 0)).toBe(3);
    const leaving = await DeskClient.signIn(many.proxy.url, 'liaison.us-sd-fire', many.password);
    await leaving.act('/auth/logout');
    for (const address of many.addresses)
      await until('the session has ended there', async () => {
        const { status } = await fetch(`${address}/api/v1/me`, { headers: leaving.credentials });
        return status === 401;
      });
  });

  it('do an act once, however often and wherever it is sent', async () => {
    const key = randomUUID();
    const report = ammoniaAtOtay();
    const answers = await Promise.all(
      Array.from({ length: 2 * EACH }, () => lead.post<Filed>('/reports', report, { idempotencyKey: key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.caseId)).size).toBe(1);
    const { rows } = await many.test.owner.query('select from report where own_reference = $1', [report['ownReference']]);
    expect(rows.length).toBe(1);
  });

  it('carry a live stream on where it broke off, at another api, without loss or repeat', async () => {
    const told: number[] = [];
    let reader = await StreamReader.open(many.proxy.url, other, null);
    await until('the greeting', async () => reader.heard.length > 0);
    // What the test before has done may be told already: the greeting says where the reader began.
    const start = reader.heard[0]!.id;
    let expected = 0;
    for (let round = 0; round < EACH; round += 1) {
      const { caseId } = await file();
      const { id } = await lead.act<HandoffSeen>(`/cases/${caseId}/handoffs`, transferTo('us-epa-r9'));
      if (round === 0) await many.apis[0]!.kill();
      await lead.act(`/handoffs/${id}/withdraw`, { reason: 'Se retira.' });
      if (round === 0) many.apis[0]!.start();
      const { rows } = await many.test.owner.query<{ count: string }>('select count(*) from ledger_entry where case_id = $1', [
        caseId,
      ]);
      expected += Number(rows[0]!.count);
      // The proxy sends it to another each time; whether this one broke or not, it goes on after the last number that was heard.
      reader.close();
      told.push(...reader.entries.map((entry) => entry.id));
      const last = Math.max(start, ...told);
      reader = await until('an api that streams', () => StreamReader.open(many.proxy.url, other, last).catch(() => null));
      await many.ready();
    }
    await until('all of it', async () => told.length + reader.entries.length >= expected);
    told.push(...reader.entries.map(({ id }) => id));
    reader.close();
    expect(told).toEqual([...new Set(told)].toSorted((one, another) => one - another));
    const again = await StreamReader.open(many.proxy.url, other, start);
    await until('the same again', async () => again.entries.length >= told.length);
    expect(again.entries.map(({ id }) => id)).toEqual(told);
    again.close();
  });

  it('serve every figure that alerts and dashboard are made of', async () => {
    const served = await (await fetch(`${many.addresses[0]}/metrics`)).text();
    const known = new Set([...served.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name]) => name!));
    const named = ['alerts.yaml', 'dashboard.json'].flatMap((file) => [
      ...readFileSync(join(root, 'docker/monitoring', file), 'utf8').matchAll(/\benlace_\w+/g),
    ]);
    expect(named.length).toBeGreaterThan(20);
    const unknown = named.map(([name]) => name.replace(/_(count|bucket|sum)$/, '')).filter((name) => !known.has(name));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('share the work, and keep within their connections', async () => {
    await inLanes(6, 30, async () => {
      const { caseId } = await file();
      const { id } = await lead.act<HandoffSeen>(`/cases/${caseId}/handoffs`, transferTo('us-epa-r9'));
      await other.act(`/handoffs/${id}/accept`);
    });
    const { rows } = await many.test.owner.query<{ name: string; count: number }>(
      `select application_name as name, count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name like 'enlace-%' group by 1`,
    );
    const env = readEnv(many.settings);
    const counted = rows.map(({ name, count }) => [name.slice('enlace-'.length), count] as const);
    expect(counted.map(([name]) => name)).toEqual(expect.arrayContaining(['api', 'worker']));
    for (const [name, count] of counted.filter(([app]) => app !== 'cli'))
      expect([name, count <= EACH * connectionsOf(name as ProcessKind, env)]).toEqual([name, true]);
    expect(await faultsOnceSettled(many, 60_000)).toEqual([]);
  });
});
