import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backends } from '../support/backends.js';
import { ammoniaAtOtay, type Filed } from '../support/filing.js';
import { faultsOnceSettled, settle } from '../support/invariants.js';
import { type Drill, openSystem, type TestSystem } from '../support/system.js';

const CASES = 12;

describe.each(backends)('a queue in %s that is lost', (queue) => {
  let system: TestSystem;
  let drill: Drill;
  const filed: string[] = [];

  beforeAll(async () => {
    system = await openSystem(queue);
    await system.startWorker();
    drill = await system.openDrill('ex-queue-loss', '2026-03-02T18:00:00.000Z');
  });
  afterAll(() => system.close());

  const file = async (): Promise<void> => {
    const client = (await system.as('liaison.mx-tij-bomb')).in({ realm: drill.realm });
    for (let count = 0; count < CASES / 2; count += 1) filed.push((await client.act<Filed>('/reports', ammoniaAtOtay())).caseId);
  };
  const rungs = async (): Promise<string[]> => {
    const { rows } = await system.test.owner.query<{ rung: string }>(
      `select o.case_id || ' ' || s.loop || '.' || s.step as rung from obligation_step s join obligation o on o.id = s.obligation_id
       where o.act = 'acknowledge-case' and o.desk_id = 'mx-tij-bomb'`,
    );
    return rows.map(({ rung }) => rung).toSorted();
  };
  const reached = (steps: number): string[] =>
    filed.flatMap((caseId) => Array.from({ length: steps }, (_, step) => `${caseId} 0.${step}`)).toSorted();
  const notices = async (): Promise<string[]> => {
    const { rows } = await system.test.owner.query<{ notice: string }>(
      `select case_id || ' ' || event_type || ' ' || desk_id || ' ' || audience || ' ' || entry_id as notice from notification`,
    );
    return rows.map(({ notice }) => notice);
  };

  it('while the worker runs: what was on its way is offered again', async () => {
    await file();
    await system.emptyTheQueue();
    await file();
    await drill.advance(6);
    await system.emptyTheQueue();
    await settle(system.test);
    expect(await rungs()).toEqual(reached(1));
    expect(await faultsOnceSettled(system)).toEqual([]);
  });

  it('while the worker is away: every rung that came meanwhile is reached once, and told', async () => {
    const before = await notices();
    await system.stopWorkers();
    await drill.advance(5);
    await system.emptyTheQueue();
    expect(await rungs()).toEqual(reached(1));
    await system.startWorker();
    await system.startWorker();
    await settle(system.test);
    expect(await rungs()).toEqual(reached(2));
    const after = await notices();
    expect(new Set(after).size).toBe(after.length);
    for (const caseId of filed)
      expect(
        after.filter((notice) => notice.startsWith(`${caseId} obligation.`) && !before.includes(notice)).length,
      ).toBeGreaterThan(0);
    expect(await faultsOnceSettled(system)).toEqual([]);
  });

  it('again and again while two workers climb the ladder to its end', async () => {
    for (let minutes = 11; minutes < 23; minutes += 3) {
      await drill.advance(3);
      await system.emptyTheQueue();
    }
    await settle(system.test);
    expect(await rungs()).toEqual(reached(4));
    const { rows } = await system.test.owner.query<{ told: number }>(
      `select count(distinct case_id)::int as told from notification where event_type = 'obligation.step-reached' and audience = 'supervisor'`,
    );
    expect(rows[0]!.told).toBe(CASES);
    expect(await faultsOnceSettled(system)).toEqual([]);
  });
});
