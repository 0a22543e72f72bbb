import { type ErasedValues, LIVE } from '#kernel';
import { Database } from '#platform/persistence';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RotateWrappingKey } from '../application/rotate-wrapping-key.js';
import { WrappingKeys } from '../application/wrapping-keys.js';
import { verifierTools } from '../application/verifier-tools.js';
import { readPayload } from '../domain/disclosure.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import { ClearValuesStore } from './clear-values.store.js';
import { DataKeysStore } from './data-keys.store.js';
import { ErasuresStore } from './erasures.store.js';
import { TestLedger } from './ledger.fixture.js';
import { WrappingStore } from './wrapping.store.js';

const CASE = '01890000-0000-7000-8000-0000000000c1';
const [ONE, TWO] = ['01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-0000000000a2'];
const NAME = 'Zoraida Quintanilla';
const of = (stream: string) => ({ stream, caseId: CASE });

let database: TestDatabase;
let ledger: TestLedger;
let erasures: ErasuresStore;
let sseq = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  ledger = new TestLedger(database);
  erasures = new ErasuresStore(ledger.keys);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const note = (noteId: string, text: string) =>
  ledger.act([{ ...of(`case:${CASE}`), sseq: ++sseq, payload: { noteId, text, deskId: 'd-1' }, country: 'US' }]);
const told = async (): Promise<Record<string, unknown>[]> =>
  (await ledger.view().timeline(LIVE, CASE)).map(({ disclosures }) => readPayload(disclosures));
const ask = async <Row extends object>(text: string): Promise<Row[]> => (await database.owner.query<Row>(text)).rows;
/** As somebody does who may do everything. */
const force = (text: string) =>
  database.owner.query(`set session_replication_role = replica; ${text}; set session_replication_role = default`);
const erase = (noteId: string): Promise<ErasedValues[]> => {
  const where = { name: 'noteId', value: noteId };
  return ledger.app.transaction(LIVE, (tx) => erasures.erase(tx, [{ stream: `case:${CASE}`, type: 'case.noted', where }]));
};
const bundle = async (): Promise<string[]> => {
  const lines: string[] = [];
  await ledger.exporter().exportBundle((line) => void lines.push(line.trimEnd()));
  return lines;
};
const verify = ([first = '', ...rest]: readonly string[]) => {
  const verifier = new BundleVerifier(first, verifierTools, {});
  for (const line of rest) verifier.line(line);
  return verifier.finish();
};
/** Everything that is stored, as text and with what base64 holds. */
const isStored = async (word: string): Promise<boolean> => {
  const rows = await ask<{ row: string }>('select d::text as row from ledger_disclosure d');
  const texts = rows.flatMap(({ row }) => [
    row,
    ...(row.match(/[\w+/-]{16,}/g) ?? []).map((part) => Buffer.from(part, 'base64').toString()),
  ]);
  return texts.some((text) => text.includes(word));
};

describe('values of the ledger', () => {
  it('lie under a key for each case and paper, and are read by whoever has the key of the country', async () => {
    await note(ONE, `The driver is ${NAME}.`);
    await note(TWO, 'Lane 3 is blocked.');
    expect(await told()).toEqual([
      { noteId: ONE, text: `The driver is ${NAME}.`, deskId: 'd-1' },
      { noteId: TWO, text: 'Lane 3 is blocked.', deskId: 'd-1' },
    ]);
    expect(await isStored(NAME)).toBe(false);
    const keys = await ask<{ subject: string; holder: string }>(
      'select distinct subject, holder from enlace_keys.ledger_data_key order by 1',
    );
    expect(keys).toEqual(
      ['', `/note:${ONE}`, `/note:${TWO}`].map((paper) => ({ subject: `case:${CASE}${paper}`, holder: 'us' })),
    );
  });

  it('open in no other entry', async () => {
    const before = await told();
    await force(
      `update ledger_disclosure d set sealed = other.sealed from ledger_disclosure other where d.entry_id <> other.entry_id`,
    );
    expect(await told()).toEqual([{}, {}]);
    await force(
      `update ledger_disclosure d set sealed = other.sealed from ledger_disclosure other where d.entry_id <> other.entry_id`,
    );
    expect(await told()).toEqual(before);
  });

  it('are gone with their key from a backup too, while everything still verifies', async () => {
    await database.owner.query(
      'create schema backup; create table backup.disclosure as table ledger_disclosure; create table backup.key as table enlace_keys.ledger_data_key',
    );
    const erased = await erase(ONE);
    expect(erased).toMatchObject([{ digests: [expect.any(String)], kids: [expect.any(String)] }]);
    await ledger.act([{ ...of('redaction:r'), sseq: 1, type: 'redaction.done', payload: { erased } }]);
    await ledger.sequenceAll();
    await ledger.publisher().publish();
    const whole = verify(await bundle());
    expect(whole).toMatchObject({ ok: true, valuesErased: 1, erasedUnder: [{ leafIndex: 2, values: 1 }] });

    await force(
      'delete from ledger_disclosure d using backup.disclosure b where b.entry_id = d.entry_id; insert into ledger_disclosure select * from backup.disclosure',
    );
    expect(await told()).toMatchObject([{ noteId: ONE, deskId: 'd-1' }, { noteId: TWO, text: 'Lane 3 is blocked.' }, {}]);
    expect(JSON.stringify(await told())).not.toContain(NAME);
    expect(verify(await bundle())).toEqual(whole);

    // With the key it could be read: that is why keys have a backup of their own, which is not kept.
    await force(
      'update enlace_keys.ledger_data_key k set wrapped = b.wrapped, destroyed_at = null from backup.key b where b.kid = k.kid',
    );
    expect(JSON.stringify(await told())).toContain(NAME);
    await force(
      "update enlace_keys.ledger_data_key set wrapped = null, destroyed_at = now() where subject like '%/note:" + ONE + "'",
    );
  });

  it('lose no key outside of an act: the database refuses', async () => {
    for (const statement of [
      `update enlace_keys.ledger_data_key set wrapped = null, destroyed_at = now()`,
      `update enlace_keys.ledger_data_key set wrapped = 'x'`,
      `with lie as (insert into ledger_erasure (entry_id, realm, names, at) select id, realm, '{text}', at from ledger_entry where type = 'redaction.done' returning entry_id)
         update enlace_keys.ledger_data_key set wrapped = null, destroyed_at = now() where (select count(*) from lie) > 0 and wrapped is not null`,
    ])
      for (const role of ['enlace_api', 'enlace_worker']) {
        await database.owner.query(`begin; set local role ${role}`);
        await expect(database.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
        await database.owner.query('rollback');
      }
  });
});

describe('what lies in clear, from before there were keys', () => {
  const inClear = async (noteId: string, text: string): Promise<string> => {
    const [id = ''] = await note(noteId, text);
    const row = (await ledger.view().timeline(LIVE, CASE)).find((one) => one.id === id);
    await force(
      `update ledger_disclosure set sealed = '{}', disclosures = '${JSON.stringify(row!.disclosures)}' where entry_id = '${id}'`,
    );
    return id;
  };
  const third = '01890000-0000-7000-8000-0000000000a3';

  it('is read and erased as it was, and is sealed by the worker, each paper under its own key', async () => {
    const [old, older] = [
      await inClear(third, 'An old name'),
      await inClear('01890000-0000-7000-8000-0000000000a4', 'An older name'),
    ];
    expect(await erase('01890000-0000-7000-8000-0000000000a4')).toMatchObject([{ entryId: older, kids: [] }]);
    expect((await told()).slice(-2)).toMatchObject([{ text: 'An old name' }, { noteId: '01890000-0000-7000-8000-0000000000a4' }]);
    expect(await isStored('An older name')).toBe(false);
    const before = await ledger.view().timeline(LIVE, CASE);
    const values = new ClearValuesStore(ledger.app, ledger.keys);
    expect(await values.seal()).toEqual({ sealed: 2, more: false });
    expect(await values.seal()).toEqual({ sealed: 0, more: false });
    const sorted = (rows: typeof before) => rows.map((row) => ({ ...row, disclosures: row.disclosures.toSorted() }));
    expect(sorted(await ledger.view().timeline(LIVE, CASE))).toEqual(sorted(before));
    expect(await isStored('An old name')).toBe(false);
    expect(await erase(third)).toMatchObject([{ entryId: old, kids: [expect.any(String)] }]);
  });

  it('is sealed by nobody but the worker', async () => {
    const id = await inClear('01890000-0000-7000-8000-0000000000a5', 'Another');
    const statement = `update ledger_disclosure set disclosures = '[]', sealed = '{"x": "y"}' where entry_id = '${id}'`;
    await database.owner.query('begin; set local role enlace_api');
    await expect(database.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    await database.owner.query('rollback');
  });
});

describe('the key of a country', () => {
  const file = () => join(ledger.folder, 'values-us.key');

  it('is changed while everything runs, and opens nothing any more once it is forgotten', async () => {
    const [before, kept] = [await told(), readFileSync(file(), 'utf8')];
    const rotate = new RotateWrappingKey(ledger.wrapping, new WrappingStore(ledger.env, ledger.wrapping));
    const { kek, wrapped } = await rotate.rotate('us');
    expect(wrapped).toBeGreaterThan(2);
    expect(await told()).toEqual(before);
    await note('01890000-0000-7000-8000-0000000000a6', 'After it');
    expect(await ask(`select distinct kek from enlace_keys.ledger_data_key where holder = 'us' and wrapped is not null`)).toEqual(
      [{ kek }],
    );
    expect(await rotate.forgetFormer('us')).toEqual({ kek, wrapped: 0 });
    expect((await told()).slice(0, -1)).toEqual(before);
    const old = new DataKeysStore(new WrappingKeys(Object.assign(Object.create(ledger.env), { ENLACE_VALUES_KEY_US: kept })));
    const rows = await ask<{ kid: string; holder: string; kek: string; wrapped: Buffer }>(
      `select kid, holder, kek, wrapped from enlace_keys.ledger_data_key where holder = 'us'`,
    );
    expect(() => old.openWith(rows, [])).toThrow(expect.objectContaining({ code: 'ledger-values-locked' }));
  });

  it('that is missing is said, never taken for an erasure; and another one writes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'enlace-other-'));
    const other = new DataKeysStore(new WrappingKeys(Object.assign(Object.create(ledger.env), { ENLACE_DATA: folder })));
    const app = new Database(database.url, { max: 1 });
    try {
      const rows = await ask<{ id: string; disclosures: string[]; sealed: Record<string, string> }>(
        `select entry_id as id, disclosures, sealed from ledger_disclosure where sealed <> '{}'`,
      );
      await expect(other.openParts(app, rows)).rejects.toMatchObject({ code: 'ledger-values-locked' });
      const stranger = Object.assign(Object.create(ledger) as TestLedger, {
        wrapping: new WrappingKeys(Object.assign(Object.create(ledger.env), { ENLACE_DATA: folder })),
      });
      await expect(stranger.act([{ stream: 'case:other', sseq: 1, country: 'US' }])).rejects.toMatchObject({ code: '42501' });
      // Lost for good, and said so by whoever owns the schema: the case goes on under another key.
      await database.owner.query(`delete from enlace_keys.ledger_wrapping_key where holder = 'us'`);
      const keys = await app.transaction(LIVE, (tx) => other.forWriting(tx, new Set([`case:${CASE}`])));
      const act = {
        id: ONE,
        type: 'case.acknowledged',
        stream: `case:${CASE}`,
        caseId: CASE,
        payload: {},
        holder: 'us',
      } as const;
      expect(Object.keys(keys.seal({ ...act, disclosures: ['WyJhIiwiYiIsMV0'] }))).toEqual([keys.made[0]!.kid]);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true });
    }
  });
});
