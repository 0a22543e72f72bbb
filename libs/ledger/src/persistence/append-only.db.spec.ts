import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ENTRY = '01890000-0000-7000-8000-000000000001';

describe('the ledger is append-only in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.owner.query(
      `insert into ledger_entry (id, realm, stream, sseq, type, at, body) values ('${ENTRY}', 'live', 'case:1', 1, 'x', now(), '{}')`,
    );
    await database.owner.query(`insert into ledger_leaf values (0, '${ENTRY}', sha256('x'))`);
  });
  afterAll(() => database.drop());

  const as = async (role: string, text: string): Promise<void> => {
    await database.owner.query('begin');
    try {
      if (role !== 'owner') await database.owner.query(`set local role ${role}`);
      await database.owner.query(text);
    } finally {
      await database.owner.query('rollback');
    }
  };

  const changes = [
    `update ledger_entry set body = 'y'`,
    `delete from ledger_entry`,
    `truncate ledger_entry`,
    `update ledger_leaf set leaf_hash = sha256('y')`,
    `delete from ledger_leaf`,
    `truncate ledger_leaf`,
    `update ledger_checkpoint set note = ''`,
    `delete from ledger_checkpoint`,
    ...['ledger_policy', 'ledger_cosignature', 'ledger_seal'].flatMap((table) => [
      `update ${table} set at = now()`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]),
  ];
  it.each(changes.flatMap((text) => ['owner', 'enlace_app', 'enlace_sequencer'].map((role) => [role, text] as const)))(
    '%s may not %s',
    async (role, text) => {
      await expect(as(role, text)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it.each([
    `insert into ledger_leaf values (1, '01890000-0000-7000-8000-000000000002', sha256('y'))`,
    `insert into ledger_tile values (0, 0, 'x')`,
    `insert into ledger_checkpoint values (1, 'x')`,
    `insert into ledger_freeze (origin, because) values ('x', 'y')`,
    `insert into ledger_policy (policy, witnessed) values ('quorum none', false)`,
    `insert into ledger_cosignature (size, witness, line) values (1, 'x', 'y')`,
    `insert into ledger_seal (size) values (1)`,
    `update ledger_log_state set size = 0`,
    `delete from ledger_pending`,
    `update ledger_disclosure set disclosures = '[]'`,
    `delete from ledger_disclosure`,
    `update ledger_disclosure set sealed = '{}'`,
    `delete from enlace_keys.ledger_data_key`,
    `update enlace_keys.ledger_data_key set kek = 'x'`,
    `insert into enlace_keys.ledger_wrapping_key (holder, kek) values ('us', 'x')`,
  ])('the application may not %s', async (text) => {
    await expect(as('enlace_app', text)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    `insert into ledger_entry (id, realm, stream, sseq, type, at, body) values (gen_random_uuid(), 'live', 'case:2', 1, 'x', now(), '{}')`,
    `insert into ledger_pending (entry_id, stream, sseq) values (gen_random_uuid(), 'case:2', 1)`,
    `select disclosures from ledger_disclosure`,
    `select wrapped from enlace_keys.ledger_data_key`,
    `update ledger_freeze set lifted_at = now()`,
  ])('the sequencer may not %s', async (text) => {
    await expect(as('enlace_sequencer', text)).rejects.toMatchObject({ code: '42501' });
  });
});
