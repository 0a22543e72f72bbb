import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { HANDOFF_STATES, OPEN_HANDOFF_STATES } from '../domain/handoff.machine.js';
import { HANDOFF_KINDS } from '../domain/offer-terms.js';

describe('the rows of handoffs', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    // Rows of other contexts are not the matter here.
    await database.owner.query('alter table handoff drop constraint handoff_realm_case_id_fkey');
  });
  afterAll(() => database?.drop());

  const insert = (
    caseId: string,
    changes: { state?: string; realm?: string; kind?: string; to?: string | null; from?: string } = {},
  ) => {
    const { state = 'offered', realm = 'live', kind = 'transfer', to = 'mx-inm-tijuana', from = 'us-sd-fire' } = changes;
    const body = { state, offer: { caseId, kind, fromDeskId: from, toDeskId: to } };
    return database.owner.query(
      `insert into handoff (id, realm, version, case_id, offered_at, body) values ($1, $2, 1, $3, now(), $4)`,
      [randomUUID(), realm, caseId, body],
    );
  };
  const checkOf = async (column: string): Promise<string[]> => {
    const { rows } = await database.owner.query<{ text: string }>(
      `select pg_get_constraintdef(c.oid) as text from pg_constraint c where conrelid = 'handoff'::regclass and contype = 'c' and conname = $1`,
      [`handoff_${column}_check`],
    );
    return [...rows[0]!.text.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word!);
  };

  it('know exactly the states of the machine', async () => expect(await checkOf('state')).toEqual([...HANDOFF_STATES]));

  it('know exactly the kinds', async () => expect(await checkOf('kind')).toEqual([...HANDOFF_KINDS]));

  it('hold one open offer of a case at most, whatever its state', async () => {
    for (const first of OPEN_HANDOFF_STATES) {
      const caseId = randomUUID();
      await insert(caseId, { state: first });
      for (const second of OPEN_HANDOFF_STATES)
        await expect(insert(caseId, { state: second })).rejects.toMatchObject({ code: '23P01' });
      await insert(caseId, { state: 'declined' });
      await insert(caseId, { realm: 'drill' });
    }
  });

  it('judge that at commit, so that a superseded offer and the next one are one transaction', async () => {
    const caseId = randomUUID();
    await insert(caseId);
    await database.owner.query('begin');
    await insert(caseId);
    await database.owner.query(
      `update handoff set body = jsonb_set(body, '{state}', '"withdrawn"') where id = (select id from handoff where case_id = $1 limit 1)`,
      [caseId],
    );
    await database.owner.query('commit');
    const { rows } = await database.owner.query(`select state from handoff where case_id = $1 order by state`, [caseId]);
    expect(rows).toEqual([{ state: 'offered' }, { state: 'withdrawn' }]);
  });

  it.each([
    ['a desk that offers to itself', { to: 'us-sd-fire' }],
    ['a transfer to nobody', { to: null }],
    ['a referral outside to a desk', { kind: 'referral_outside' }],
  ])('refuse %s', async (_, changes) => expect(insert(randomUUID(), changes)).rejects.toMatchObject({ code: '23514' }));

  it.each([
    `update handoff_packet set text = ''`,
    `delete from handoff_packet`,
    `delete from handoff`,
    `update handoff set case_id = gen_random_uuid()`,
    `update handoff set realm = 'x'`,
  ])('do not let the application %s', async (text) => {
    await database.owner.query('begin');
    await database.owner.query('set local role enlace_app');
    await expect(database.owner.query(text)).rejects.toMatchObject({ code: '42501' });
    await database.owner.query('rollback');
  });
});
