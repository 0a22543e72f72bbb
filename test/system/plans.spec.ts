import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ObligationsQueries } from '#escalation';
import { type DeskId, LIVE } from '#kernel';
import { WrappingKeys } from '#ledger';
import { Database, type Statement } from '#platform/persistence';
import { drawsOf } from '../../apps/bench/src/fill/draws.js';
import { fillCases } from '../../apps/bench/src/fill/fill-cases.js';
import { pagesOf } from '../../apps/bench/src/pages/pages-of.js';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { listStatement } from '../../libs/incidents/src/persistence/case-list.statements.js';
import { settle } from '../support/invariants.js';
import { type Asked, askedOfIndexes, asksOfPlans, LARGE, planOf, scansOf } from '../support/plans.js';
import { openSystem, type TestSystem } from '../support/system.js';

jest.setTimeout(240_000);

const CASES = 2_000;
/** A desk that leads much and sees much, and what its supervisor opens in a day. */
const DESK = 'us-cbp-ofo-laredo';

describe('pages of a large installation', () => {
  let system: TestSystem;
  let desk: DeskClient;

  beforeAll(async () => {
    system = await openSystem();
    await system.startWorker();
    const owner = new Database(system.test.url, { role: null, max: 2 });
    const wish = { cases: CASES, seed: 1, stories: 8, recorded: 200 };
    const wrapping = system.api.get(WrappingKeys, { strict: false });
    const hall = { database: owner, url: system.test.url, wrapping, rest: () => settle(system.test), say: () => undefined };
    await fillCases(wish, { ...hall, at: (id) => system.as(`supervisor.${id}`) });
    await owner.close();
    await system.stopWorkers();
    desk = await system.as(`supervisor.${DESK}`);
  });
  afterAll(() => system.close());

  it('are answered from indexes: no statement of any reads a large table from end to end', async () => {
    const asked: Asked[] = [];
    const stop = asksOfPlans(system.api.get(Database), asked);
    for (const { name, path } of await pagesOf(desk, drawsOf(2))) {
      const before = asked.length;
      const answer = await desk.get(path);
      expect([name, answer.status]).toEqual([name, 200]);
      asked.slice(before).forEach((one) => (one.page = name));
    }
    stop();
    expect(asked.length).toBeGreaterThan(30);
    const faults: string[] = [];
    for (const one of asked) {
      const scans = scansOf(await planOf(system.test.owner, one));
      if (scans.length > 0)
        faults.push(`${one.page}: ${one.statement.name || one.statement.text.slice(0, 80)} scans ${scans.join(', ')}`);
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  it('have a duty beside them that asks each few seconds for the last hour alone, and not for all that was ever met', async () => {
    const asked: Asked[] = [];
    const stop = asksOfPlans(system.api.get(Database), asked);
    await system.api.get(ObligationsQueries, { strict: false }).owedByDesk(LIVE);
    stop();
    expect(askedOfIndexes(await planOf(system.test.owner, asked[0]!)).filter((one) => one.includes('settled_at'))).toEqual([
      expect.stringContaining('realm'),
    ]);
  });

  it('find the same by a desk that takes part, whether it is in few cases or in many', async () => {
    for (const place of ['mx-anam-nuevo-laredo', DESK, 'us-lrd-bridge']) {
      const wanted = { desk: place as DeskId, sort: 'updated' as const, limit: 60 };
      const [rare, common] = await Promise.all(
        [false, true].map(async (isCommon) => {
          const { statement, values } = listStatement({ realm: LIVE, deskId: DESK as DeskId }, wanted, isCommon);
          return (await system.test.owner.query<{ id: string }>(statement.text, [...values])).rows.map(({ id }) => id);
        }),
      );
      const { rows } = await system.test.owner.query<{ id: string }>(
        `select c.id from case_file c join case_access a on a.case_id = c.id and a.desk_id = $1
         where c.realm = 'live' and (c.lead_desk_id = $2 or c.body -> 'participants' @> jsonb_build_array(jsonb_build_object('deskId', $2::text)))
         order by c.updated_at desc, c.id desc limit 61`,
        [DESK, place],
      );
      expect([place, rare, common]).toEqual([place, rows.map(({ id }) => id), rows.map(({ id }) => id)]);
    }
  });

  it('find the same by a search, whether what is looked for counts as rare or as common', async () => {
    for (const q of ['truck', 'lane truck', 'vehicle', '26-LRD']) {
      const wanted = { q, sort: 'updated' as const, limit: 60 };
      const found = [false, true].map(async (common) => {
        const { statement, values } = listStatement({ realm: LIVE, deskId: DESK as DeskId }, wanted, common);
        return (await system.test.owner.query<{ id: string }>(statement.text, [...values])).rows.map(({ id }) => id);
      });
      const [rare, common] = await Promise.all(found);
      expect([q, common]).toEqual([q, rare]);
      expect(rare!.length).toBeGreaterThan(0);
    }
  });

  it('would be caught if one did', async () => {
    for (const table of LARGE) {
      const statement: Statement = { name: '', text: `select count(*) from ${table} where ${table}::text like $1` };
      expect([table, scansOf(await planOf(system.test.owner, { page: '', statement, values: ['%lane%'] }))]).toEqual([
        table,
        [table],
      ]);
    }
  });
});
