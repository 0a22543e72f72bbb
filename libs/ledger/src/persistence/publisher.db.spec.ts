import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { verifyEd25519 } from '../application/ed25519.js';
import { OperatorKey } from '../application/operator-key.js';
import { sha256 } from '../application/sha256.js';
import { readCheckpoint } from '../domain/checkpoint.js';
import { isSignedBy, readNote, readVerifierKey } from '../domain/signed-note.js';
import { ORIGIN, TestLedger } from './ledger.fixture.js';

describe('the publisher of checkpoints', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  let size = 0;
  beforeEach(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
    size = 0;
  });
  afterEach(async () => {
    await ledger.close();
    await database.drop();
  });

  const grow = async (by: number): Promise<void> => {
    await ledger.act(Array.from({ length: by }, (_, at) => ({ stream: 'case:a', sseq: size + at + 1 })));
    size += by;
    await ledger.sequenceAll();
  };
  const notes = async (): Promise<string[]> =>
    (await database.owner.query<{ note: string }>('select note from ledger_checkpoint order by size')).rows.map(
      ({ note }) => note,
    );
  const behindTheTriggers = async (text: string): Promise<void> => {
    await database.owner.query(`set session_replication_role = replica; ${text}; set session_replication_role = default`);
  };

  it('signs the head when the log grew, as a note that its published key verifies', async () => {
    const publisher = ledger.publisher();
    expect(await publisher.publish()).toMatchObject({ published: false, trouble: null });
    await grow(300);
    expect(await publisher.publish()).toMatchObject({ size: 300, published: true, trouble: null });
    expect(await publisher.publish()).toMatchObject({ size: 300, published: false, trouble: null });
    await grow(5);
    expect(await publisher.publish()).toMatchObject({ size: 305, published: true });
    const { rows } = await database.owner.query<{ verifier_key: string }>('select verifier_key from ledger_operator_key');
    const key = readVerifierKey(sha256, rows[0]!.verifier_key);
    const signed = (await notes()).map(readNote);
    expect(signed.map((note) => isSignedBy(note, key, verifyEd25519))).toEqual([true, true]);
    expect(signed.map((note) => readCheckpoint(note.text))).toMatchObject([{ origin: ORIGIN, size: 300 }, { size: 305 }]);
  });

  it('makes its key once, for nobody else to read, also when several start at once', () => {
    const keys = Array.from({ length: 4 }, () => new OperatorKey(ledger.env).verifier.keyId);
    expect(new Set(keys.map((id) => Buffer.from(id).toString('hex'))).size).toBe(1);
    const file = join(ledger.folder, 'ledger-operator.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(ledger.folder)).toEqual(['ledger-operator.key']);
    const pem = readFileSync(file, 'utf8').replaceAll('\n', '\\n');
    expect(new OperatorKey({ ...ledger.env, ENLACE_LEDGER_KEY: pem }).verifier.keyId).toEqual(keys[0]);
  });

  it('does not sign with a key that is not this log’s, and does not freeze for it', async () => {
    await grow(1);
    await ledger.publisher().publish();
    await grow(1);
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const report = await ledger.publisher({ ...ledger.env, ENLACE_LEDGER_KEY: other }).publish();
    expect(report).toMatchObject({
      published: false,
      frozen: false,
      trouble: 'the key of this process is not the key of this log',
    });
    expect(await ledger.publisher().publish()).toMatchObject({ published: true });
  });

  it.each([
    [
      'a bit of a tile at the edge flips (A15)',
      `update ledger_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where n = 2`,
      'tile 0/2',
    ],
    [
      'a bit of an old tile flips (A15)',
      `update ledger_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and n = 0`,
      'tile 0/0',
    ],
    [
      'an upper tile changes',
      `update ledger_tile set hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 1) where level = 1`,
      'not what the tile above it holds',
    ],
    ['a tile is lost', `delete from ledger_tile where level = 0 and n = 1`, 'tile 0/1'],
    ['an old entry is edited', `update ledger_entry set body = '{"v":1}' where sseq = 7`, 'leaf 6 is not the hash of its entry'],
    ['an entry is deleted', `delete from ledger_entry where sseq = 520`, 'leaf 519 is not the hash of its entry'],
    ['a leaf is deleted', `delete from ledger_leaf where leaf_index = 3`, 'leaf 3'],
    ['the stored root changes', `update ledger_log_state set root = sha256('x')`, 'do not give the stored root'],
    ['the last checkpoint is replaced', `update ledger_checkpoint set note = replace(note, '513', '512')`, 'no good signature'],
  ])('freezes the log when %s, and signs nothing until a person lifts it', async (_, attack, because) => {
    const publisher = ledger.publisher();
    await grow(513);
    await publisher.publish();
    await grow(10);
    await behindTheTriggers(attack);
    const report = await publisher.publish();
    expect(report).toMatchObject({ published: false, frozen: true });
    expect(report.trouble).toContain(because);
    expect(await publisher.publish()).toMatchObject({ published: false, frozen: true, trouble: report.trouble });
    expect(await ledger.publisher().publish()).toMatchObject({ frozen: true });
    expect(await notes()).toHaveLength(1);
    await ledger.act([{ stream: 'case:a', sseq: size + 1 }]);
    expect(await ledger.sequenceAll()).toBe(0);
  });

  it('refuses a log that was rebuilt over an edited entry, though all of its parts agree with each other', async () => {
    await grow(20);
    await ledger.publisher().publish();
    await behindTheTriggers(
      `update ledger_entry set body = '{"v":1}' where sseq = 4;
       insert into ledger_pending (entry_id, xid, stream, sseq) select id, xid, stream, sseq from ledger_entry;
       delete from ledger_leaf; delete from ledger_tile; delete from ledger_stream_head; update ledger_log_state set size = 0`,
    );
    await database.owner.query('update ledger_log_state set root = $1', [Buffer.from(sha256(new Uint8Array()))]);
    await ledger.sequenceAll();
    await grow(5);
    expect(await ledger.publisher().publish()).toMatchObject({
      published: false,
      frozen: true,
      trouble: 'the log is not a continuation of the one signed at size 20',
    });
  });

  it('refuses a log that became shorter', async () => {
    await grow(5);
    await ledger.publisher().publish();
    await behindTheTriggers(
      `delete from ledger_leaf; delete from ledger_tile; delete from ledger_stream_head; delete from ledger_entry; update ledger_log_state set size = 0`,
    );
    await database.owner.query('update ledger_log_state set root = $1', [Buffer.from(sha256(new Uint8Array()))]);
    expect((await ledger.publisher().publish()).trouble).toBe('the log has 0 entries; 5 were signed for');
  });
});
