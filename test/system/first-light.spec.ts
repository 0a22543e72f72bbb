import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerExport } from '#ledger';
import { ENGINE, forReader } from '#platform/persistence';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { verifyFile } from '../../apps/verify/src/verify.js';
import { backends } from '../support/backends.js';
import { ammoniaAtOtay, type CaseSeen, type Filed, type HandoffSeen, type Page, transferTo } from '../support/filing.js';
import { faultsOnceSettled, settle } from '../support/invariants.js';
import { type Drill, openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

interface Rung {
  readonly action: string;
  readonly scheduled: string;
  readonly fired: string;
  readonly desk: string;
}

/** Minutes after opening at which a life-safety case that nobody acknowledges climbs, and what each rung does. */
const LADDER = [
  [5, 'notify-desk'],
  [10, 'notify-duty-officer'],
  [15, 'notify-supervisor'],
  [20, 'notify-both-supervisors'],
] as const;

describe.each(backends)('the main job, on %s', (queue) => {
  let system: TestSystem;
  let drill: Drill;
  let canary: Drill;
  let filed: Filed;
  const at = async (username: string, language = 'en'): Promise<DeskClient> =>
    (await system.as(username)).in({ realm: drill.realm, language });
  const theCase = async (username: string): Promise<CaseSeen> => (await at(username)).read<CaseSeen>(`/cases/${filed.caseId}`);

  beforeAll(async () => {
    system = await openSystem(queue);
    await system.startWorker();
    drill = await system.openDrill('ex-first-light', '2026-03-02T18:00:00.000Z');
    canary = await system.openDrill('ex-canary', '2026-03-02T18:00:00.000Z');
  });
  afterAll(() => system.close());

  const rungs = async (): Promise<Rung[]> => {
    const { rows } = await system.test.owner.query<Rung>(
      `select o.ladder -> 'steps' -> s.step ->> 'action' as action, o.desk_id as desk,
         to_char(s.scheduled_for at time zone 'UTC', 'HH24:MI') as scheduled, to_char(s.fired_at at time zone 'UTC', 'HH24:MI') as fired
       from obligation_step s join obligation o on o.id = s.obligation_id
       where o.case_id = $1 and o.act = 'acknowledge-case' order by s.fired_at, s.loop, s.step`,
      [filed.caseId],
    );
    return rows;
  };

  /** Returns when the sweeper has looked at all clocks at least once more: another drill's clock that just came has been seen to. */
  const sweep = async (): Promise<void> => {
    const client = (await system.as('liaison.mx-tij-bomb')).in({ realm: canary.realm });
    const { caseId } = await client.act<Filed>('/reports', ammoniaAtOtay());
    await canary.advance(5);
    await until('the canary sings', async () => {
      const { rowCount } = await system.test.owner.query(
        'select 1 from obligation_step s join obligation o on o.id = s.obligation_id where o.case_id = $1',
        [caseId],
      );
      return rowCount === 1;
    });
  };

  it('files a report: one case, one lead, both sides routed with reasons in both languages, an obligation on the clock', async () => {
    const firefighter = await at('liaison.mx-tij-bomb');
    const answer = await firefighter.post<Filed>('/reports', ammoniaAtOtay());
    expect(answer.status).toBe(201);
    filed = answer.body;
    const seen = await theCase('liaison.mx-tij-bomb');
    expect(seen).toMatchObject({ number: filed.caseNumber, state: 'open', lead: { deskId: 'mx-tij-bomb' } });
    expect(seen.supporting.map(({ deskId }) => deskId)).toEqual(expect.arrayContaining(['us-sd-fire', 'us-epa-r9', 'mx-tij-pc']));
    expect(seen.routing.reason.en).toContain('San Diego');
    expect(seen.routing.reason.es).toContain('Tijuana');
    expect(seen.obligations).toEqual([
      expect.objectContaining({ act: 'acknowledge-case', deskId: 'mx-tij-bomb', dueAt: '2026-03-02T18:10:00.000Z' }),
    ]);
    for (const desk of ['liaison.us-epa-r9', 'liaison.us-sd-fire']) expect((await theCase(desk)).number).toBe(filed.caseNumber);
  });

  it('takes the same report again for the same case, by its key and by its own reference', async () => {
    const firefighter = await at('liaison.mx-tij-bomb');
    const report = ammoniaAtOtay();
    const once = await firefighter.post<Filed>('/reports', report, { idempotencyKey: `again-${queue}` });
    const again = await firefighter.post<Filed>('/reports', report, { idempotencyKey: `again-${queue}` });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(once.body);
    const other = await firefighter.post<{ code: string }>('/reports', ammoniaAtOtay(), { idempotencyKey: `again-${queue}` });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const sighting = await firefighter.post<Filed & { sighting: boolean }>('/reports', report);
    expect(sighting.body).toMatchObject({ sighting: true, caseId: once.body.caseId });
  });

  it('climbs the ladder when nobody answers: each rung once, none before its time', async () => {
    for (const [place, [minutes]] of LADDER.entries()) {
      const before = minutes - (LADDER[place - 1]?.[0] ?? 0);
      await drill.advance(before - 0.05);
      await sweep();
      expect(await rungs()).toHaveLength(place);
      await drill.advance(0.05);
      await until(`rung ${place + 1}`, async () => (await rungs()).length > place);
    }
    await sweep();
    expect(await rungs()).toEqual(
      LADDER.map(([minutes, action]) => {
        const due = `18:${String(minutes).padStart(2, '0')}`;
        return { action, scheduled: due, fired: due, desk: 'mx-tij-bomb' };
      }),
    );
  });

  it('tells the inboxes of both countries, each reader in their language', async () => {
    const inbox = async (username: string, language: string) =>
      (
        await (await at(username, language)).read<Page<{ text: string; caseNumber: string; eventType: string }>>('/notifications')
      ).items.filter(({ caseNumber }) => caseNumber === filed.caseNumber);
    const en = await until('the inbox of EPA', async () => {
      const items = await inbox('liaison.us-epa-r9', 'en');
      return items.length > 0 && items;
    });
    expect(en.map(({ text }) => text).join(' ')).toContain('Risk to life');
    const es = await until('the inbox of the supervisor in Tijuana', async () => {
      const items = await inbox('supervisor.mx-tij-bomb', 'es');
      return items.some(({ eventType }) => eventType === 'obligation.step-reached') && items;
    });
    const words = es.map(({ text }) => text).join(' ');
    expect(words).toContain('Riesgo para la vida');
    expect(words).not.toMatch(/[{}]/);
    expect(words).toMatch(/ P[SD]T\./);
  });

  it('hands over: declined on a ground, offered to another, accepted; the lead moves without a gap and both sides hold a receipt', async () => {
    const lead = await at('liaison.mx-tij-bomb');
    await lead.act(`/cases/${filed.caseId}/acknowledge`);
    await drill.advance(1);
    const first = await lead.act<HandoffSeen>(`/cases/${filed.caseId}/handoffs`, transferTo('us-sd-fire'));
    expect(first).toMatchObject({ state: 'offered', packetHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const declined = await (
      await at('liaison.us-sd-fire')
    ).act<HandoffSeen>(`/handoffs/${first.id}/decline`, {
      groundCode: 'not_our_subject',
      reason: 'EPA Region 9 leads for hazardous substances.',
      betterDeskId: 'us-epa-r9',
    });
    expect(declined.state).toBe('declined');
    expect((await theCase('liaison.mx-tij-bomb')).lead.deskId).toBe('mx-tij-bomb');
    await drill.advance(1);
    const second = await lead.act<HandoffSeen>(`/cases/${filed.caseId}/handoffs`, transferTo('us-epa-r9'));
    await drill.advance(1);
    const accepted = await (
      await at('liaison.us-epa-r9')
    ).act<HandoffSeen>(`/handoffs/${second.id}/accept`, {}, { ifMatch: second.version });
    expect(accepted.state).toBe('accepted');
    expect((await theCase('liaison.us-epa-r9')).lead.deskId).toBe('us-epa-r9');
    const custody = await (await at('liaison.us-epa-r9')).read<object[]>(`/cases/${filed.caseId}/custody`);
    expect(custody).toEqual([
      expect.objectContaining({ deskId: 'mx-tij-bomb', country: 'MX', by: 'filing', to: '2026-03-02T18:23:00.000Z' }),
      expect.objectContaining({ deskId: 'us-epa-r9', country: 'US', by: 'handoff', from: '2026-03-02T18:23:00.000Z', to: null }),
    ]);
    for (const side of ['liaison.mx-tij-bomb', 'liaison.us-epa-r9']) {
      const receipt = await until('a sealed receipt', async () => {
        const answer = await (await at(side)).read<{ sealed: boolean }>(`/handoffs/${second.id}/receipt`);
        return answer.sealed && answer;
      });
      expect(receipt).toMatchObject({
        packetHash: second.packetHash,
        entry: { type: 'handoff.accepted' },
        inclusion: { hashes: expect.any(Array) },
      });
    }
  });

  it.each(['en', 'es'])('tells the whole story from the ledger, in %s', async (language) => {
    const reader = await at('liaison.us-epa-r9', language);
    const { items } = await reader.read<Page<{ type: string; text: string; at: string; ledgerSeq: number }>>(
      `/cases/${filed.caseId}/timeline`,
    );
    const types = items.map(({ type }) => type);
    for (const type of [
      'report.filed',
      'case.opened',
      'obligation.step-reached',
      'handoff.declined',
      'handoff.accepted',
      'case.lead-moved',
    ])
      expect(types).toContain(type);
    expect(items.map(({ ledgerSeq }) => ledgerSeq)).toEqual(
      items.map(({ ledgerSeq }) => ledgerSeq).toSorted((one, other) => one - other),
    );
    const untold = items.filter(({ text }) => /[{}]|undefined/.test(text)).map(({ type, text }) => `${type}: ${text}`);
    expect([...new Set(untold)]).toEqual([]);
  });

  it('exports a ledger that verifies with nothing but the file, and names the entry of which one byte was changed', async () => {
    await settle(system.test);
    const folder = await mkdtemp(join(tmpdir(), 'enlace-bundle-'));
    const lines: string[] = [];
    const exporter = system.api.get(LedgerExport, { strict: false });
    const summary = await forReader(ENGINE, () => exporter.exportBundle((line) => void lines.push(line)));
    const bundle = lines.join('');
    const write = async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const whole = await write('whole.bundle', bundle);
    expect(verifyFile(whole)).toMatchObject({ ok: true });
    expect(summary.entries).toBeGreaterThan(20);
    // One byte of one entry: the type of an act, as a forger would change it.
    const entryOf = (line: string) => JSON.parse(line) as { leaf?: number; entry?: string };
    const victim = lines.findLastIndex((line) => Buffer.from(entryOf(line).entry ?? '', 'base64').includes('handoff.accepted'));
    const { leaf, entry, ...rest } = entryOf(lines[victim]!);
    const bytes = Buffer.from(entry!, 'base64');
    bytes[bytes.indexOf('handoff.accepted')]! ^= 1;
    const forged = lines.with(victim, `${JSON.stringify({ leaf, entry: bytes.toString('base64'), ...rest })}\n`);
    const report = verifyFile(await write('forged.bundle', forged.join('')));
    expect(report.ok).toBe(false);
    expect(JSON.stringify(report.findings)).toContain(`"leafIndex":${leaf}`);
    expect(await readFile(whole, 'utf8')).toBe(bundle);
    await rm(folder, { recursive: true });
  });

  it('holds every invariant, and each row is what its entries say', async () => {
    expect(await faultsOnceSettled(system)).toEqual([]);
  });
});
