import { newId } from '#platform/ids';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { LIVE, type Realm } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExportChoice, LedgerExport } from '../application/ledger-export.js';
import { LedgerQueries } from '../application/ledger.queries.js';
import { sha256 } from '../application/sha256.js';
import { readCheckpoint } from '../domain/checkpoint.js';
import type { VerificationReport } from '../domain/finding.js';
import { provesConsistency, provesInclusion } from '../domain/merkle-tree.js';
import { readNote } from '../domain/signed-note.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import type { VerifierOptions } from '../domain/verifier-options.js';
import { TestLedger } from './ledger.fixture.js';
import { SealsStore } from './seals.store.js';
import { verifierTools } from '../application/verifier-tools.js';

const SIZE = 700;

describe('the log as others read it', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  let queries: LedgerQueries;
  let exporter: LedgerExport;
  let older = '';
  const cases = [newId(), newId(), newId()];
  const streamOf = (at: number): string => (at % 3 === 2 ? `handoff:${cases[2]}` : `case:${cases[at % 3]}`);

  beforeAll(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
    const view = ledger.view();
    queries = new LedgerQueries(ledger.env, view, new SealsStore(ledger.app));
    exporter = ledger.exporter();
    await expect(queries.checkpoint()).rejects.toMatchObject({ code: 'ledger-unsealed' });
    await expect(exporter.exportBundle(() => undefined)).rejects.toMatchObject({ code: 'ledger-unsealed' });
    for (let at = 0; at < SIZE; at += 100) {
      await ledger.act(
        Array.from({ length: 100 }, (_, offset) => {
          const index = at + offset;
          return {
            stream: streamOf(index),
            sseq: Math.floor(index / 3) + 1,
            caseId: cases[index % 3]!,
            payload: { note: `note number ${index}`, index },
          };
        }),
      );
      await ledger.sequenceAll();
      if (at === 300) {
        await ledger.publisher().publish();
        older = (await queries.checkpoint()).note;
      }
    }
    await ledger.publisher().publish();
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  const bundle = async (choice?: ExportChoice): Promise<string[]> => {
    const lines: string[] = [];
    await exporter.exportBundle((line) => void lines.push(line.trimEnd()), choice);
    return lines;
  };
  const verify = ([first = '', ...rest]: readonly string[], options: VerifierOptions = {}): VerificationReport => {
    const verifier = new BundleVerifier(first, verifierTools, options);
    for (const line of rest) verifier.line(line);
    return verifier.finish();
  };
  /** What a superuser can do to the tables, undone afterwards. */
  const withAttack = async (text: string, look: () => Promise<void>): Promise<void> => {
    await database.owner.query('create schema saved');
    const tables = ['ledger_entry', 'ledger_leaf', 'ledger_tile', 'ledger_disclosure', 'ledger_pending'];
    for (const table of tables) await database.owner.query(`create table saved.${table} as table ${table}`);
    await database.owner.query(`set session_replication_role = replica; ${text}`);
    try {
      await look();
    } finally {
      for (const table of tables)
        await database.owner.query(`delete from ${table}; insert into ${table} select * from saved.${table}`);
      await database.owner.query('set session_replication_role = default; drop schema saved cascade');
    }
  };

  describe('queries', () => {
    it('tell the acts of a case with their values, in the order of the log', async () => {
      const timeline = await queries.timeline(LIVE, cases[2]!);
      expect(timeline).toHaveLength(233);
      expect(timeline[0]).toMatchObject({
        leafIndex: expect.any(Number),
        stream: `handoff:${cases[2]}`,
        sseq: 1,
        type: 'case.noted',
        version: 1,
        at: '2026-11-23T21:25:01.245Z',
        actor: { userId: 'system:test', deskId: null },
        payload: { note: 'note number 2', index: 2 },
      });
      expect(timeline.map(({ sseq }) => sseq)).toEqual(timeline.map((_, at) => at + 1));
      expect(await queries.timeline('drill-1' as Realm, cases[2]!)).toEqual([]);
    });

    it('follow the log by places, without values', async () => {
      const page = await queries.entriesAfter(-1, 10);
      expect(page.map(({ leafIndex }) => leafIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(JSON.stringify(page)).not.toContain('note number');
      expect(await queries.placeOf(page[4]!.id)).toBe(4);
      expect(await queries.placeOf(newId())).toBeNull();
    });

    it('prove places and growth against what was signed', async () => {
      const now = readCheckpoint(readNote((await queries.checkpoint()).note).text);
      const before = readCheckpoint(readNote(older).text);
      expect([before.size, now.size]).toEqual([400, SIZE]);
      for (const index of [0, 255, 256, 399, SIZE - 1]) {
        const { leafHash: leaf, hashes } = await queries.inclusion(index, SIZE);
        expect(provesInclusion(sha256, { index, size: SIZE, leaf, root: now.root }, hashes)).toBe(true);
      }
      expect(provesConsistency(sha256, before, now, await queries.consistency(400, SIZE))).toBe(true);
      expect(await queries.consistency(0, SIZE)).toEqual([]);
    });

    it('refuse what is not there', async () => {
      await expect(queries.inclusion(SIZE, SIZE)).rejects.toMatchObject({ code: 'not-found' });
      await expect(queries.inclusion(0, SIZE + 1)).rejects.toMatchObject({ code: 'ledger-size-unknown', pointer: '/size' });
      await expect(queries.consistency(1, SIZE + 1)).rejects.toMatchObject({ code: 'ledger-size-unknown' });
      await expect(queries.consistency(5, 4)).rejects.toMatchObject({ code: 'ledger-sizes-reversed' });
    });
  });

  describe('an export', () => {
    it('of the whole log verifies, also as the continuation of an older checkpoint', async () => {
      const report = verify(await bundle(), { olderCheckpoint: older });
      expect(report).toMatchObject({
        ok: true,
        findings: [],
        size: SIZE,
        entries: SIZE,
        valuesChecked: SIZE * 2,
        valuesWithheld: 0,
      });
    });

    it('of the whole log can keep all values back, or all but those of one case', async () => {
      const none = await bundle({ values: 'none' });
      expect(verify(none)).toMatchObject({ ok: true, valuesChecked: 0, valuesWithheld: SIZE * 2 });
      expect(none.some((line) => line.includes('"values":['))).toBe(false);
      const one = await bundle({ values: `case:${cases[1]}` });
      expect(verify(one)).toMatchObject({ ok: true, entries: SIZE, valuesChecked: 466, valuesWithheld: 934 });
    });

    it('of one case holds its entries and nothing of the others but hashes', async () => {
      const lines = await bundle({ onlyCase: cases[2]! });
      expect(verify(lines)).toMatchObject({ ok: true, size: SIZE, entries: 233, valuesChecked: 466, onlyCase: cases[2] });
      for (const line of lines.filter((text) => text.startsWith('{"leaf"'))) {
        const body = Buffer.from((JSON.parse(line) as { entry: string }).entry, 'base64').toString();
        expect(body).toContain(cases[2]);
      }
    });

    it('names what was done since the last signature, and stays valid', async () => {
      await ledger.act([{ stream: streamOf(SIZE), sseq: 234, caseId: cases[1]! }]);
      expect(verify(await bundle())).toMatchObject({ ok: true, size: SIZE, waiting: 1 });
      await ledger.sequenceAll();
      expect(verify(await bundle())).toMatchObject({ ok: true, size: SIZE, waiting: 1 });
    });

    it.each([
      [
        'edits an entry',
        `update ledger_entry set body = convert_to(replace(convert_from(body, 'utf8'), '"res":"ok"', '"res":"no"'), 'utf8') where stream = $s and sseq = 40`,
        'entry-altered',
      ],
      [
        'edits an entry and its leaf',
        `update ledger_entry set body = convert_to(replace(convert_from(body, 'utf8'), '"res":"ok"', '"res":"no"'), 'utf8') where stream = $s and sseq = 40; update ledger_leaf l set leaf_hash = sha256('\\x00'::bytea || body) from ledger_entry e where e.id = l.entry_id`,
        'entry-altered',
      ],
      ['deletes an entry', `delete from ledger_entry where stream = $s and sseq = 40`, 'entry-absent'],
      [
        'exchanges two places',
        `update ledger_leaf set leaf_index = -1 where leaf_index = 10; update ledger_leaf set leaf_index = 10 where leaf_index = 11; update ledger_leaf set leaf_index = 11 where leaf_index = -1`,
        'entry-altered',
      ],
      [
        'flips a bit of a tile (A15)',
        `update ledger_tile set hashes = set_byte(hashes, 7, get_byte(hashes, 7) # 1) where level = 0 and n = 1`,
        'root-differs',
      ],
      [
        'changes a value (A11)',
        `update ledger_disclosure set disclosures = '["WyJhIiwiYiIsMV0"]' where entry_id = (select id from ledger_entry where stream = $s and sseq = 40)`,
        'value-altered',
      ],
      [
        'changes what is sealed (A11)',
        `update ledger_disclosure set sealed = (select jsonb_object_agg(kid, overlay(part placing 'AAAA' from 21)) from jsonb_each_text(sealed) as s(kid, part)) where entry_id = (select id from ledger_entry where stream = $s and sseq = 40)`,
        'value-missing',
      ],
      [
        'removes the values of an entry (A12)',
        `delete from ledger_disclosure where entry_id = (select id from ledger_entry where stream = $s and sseq = 40)`,
        'value-missing',
      ],
      [
        'takes away an act before it is sequenced',
        `insert into ledger_entry (id, realm, stream, sseq, type, at, body) values ('01890000-0000-7000-8000-00000000ffff', 'live', $s, 300, 'x', now(), '{}'); insert into ledger_pending (entry_id, stream, sseq) values ('01890000-0000-7000-8000-00000000ffff', $s, 300)`,
        'waiting-gap',
      ],
    ])('tells on a superuser who %s', async (_, attack, code) => {
      await withAttack(attack.replaceAll('$s', `'case:${cases[0]}'`), async () => {
        const report = verify(await bundle());
        expect(report.findings.map((finding) => finding.code)).toContain(code);
        const named = report.findings.find((finding) => finding.code === code);
        if (/^(value|entry-altered)/.test(code)) expect(named).toMatchObject({ leafIndex: expect.any(Number) });
      });
      expect(verify(await bundle()).ok).toBe(true);
    });
  });
});
