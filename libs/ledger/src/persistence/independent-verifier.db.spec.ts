import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GoVerifier, whyNoGo } from '../../../../test/support/go-verifier.js';
import { CaseProofs } from '../application/case-proofs.js';
import { ProofsVerifier } from '../domain/verify-proofs.js';
import { SealsStore } from './seals.store.js';
import { WitnessedLedger } from './witnessed-ledger.fixture.js';
import { verifierTools } from '../application/verifier-tools.js';

const CASE = '01890000-0000-7000-8000-00000000000a';
const absent = whyNoGo();
/** More than three full lowest tiles, and an upper one. */
const SIZE = 904;

describe(`an export in the hands of Go's own code${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  const judged = absent === null ? it : it.skip;
  const folder = mkdtempSync(join(tmpdir(), 'enlace-tiles-'));
  let log: WitnessedLedger;
  let go: GoVerifier;

  beforeAll(async () => {
    if (absent !== null) return;
    go = new GoVerifier();
    log = await WitnessedLedger.open();
    await log.grow(Array.from({ length: 900 }, (_, at) => ({ stream: `case:${at % 7}`, sseq: Math.floor(at / 7) + 1 })));
    await log.seal();
    await log.grow([1, 2].map((sseq) => ({ stream: `case:${CASE}`, sseq, caseId: CASE, payload: { secret: 'amoníaco' } })));
    await log.seal();
    await log.grow([
      { stream: `case:${CASE}`, sseq: 3, caseId: CASE },
      { stream: 'handoff:x', sseq: 1, caseId: CASE },
    ]);
    await log.seal();
    // Signed for by the operator, and not sealed: none of it belongs into an export.
    await log.grow([{ stream: 'case:late', sseq: 1 }]);
    await log.ledger.publisher().publish();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    if (absent !== null) return;
    go.close();
    await log.close();
  });

  const writeInto = (to: string) => (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  };
  const exported = async (name: string): Promise<string> => {
    const to = join(folder, name);
    const summary = await log.ledger.tilesExport().exportTiles(writeInto(to));
    expect(summary).toEqual({ size: SIZE, entries: SIZE });
    return to;
  };
  const keys = (): string[] => [log.vkey, log.us.vkey, log.mx.vkey];

  judged('is what the operator and both witnesses signed, to the last entry', async () => {
    const to = await exported('intact');
    expect(go.verify(to, ...keys())).toEqual({ code: 0, said: `3 signatures, ${SIZE} entries` });
    expect(readFileSync(join(to, 'policy'), 'utf8')).toBe(log.policy());
  });

  judged.each([
    ['an entry of a full tile', 'tile/entries/001', 700],
    ['the last entry', `tile/entries/003.p/${SIZE % 256}`, 40],
    ['a lowest tile', 'tile/0/002', 5_000],
    ['an upper tile', 'tile/1/000.p/3', 40],
    ['the root in the checkpoint', 'checkpoint', 30],
    ['the last cosignature', 'checkpoint', -8],
  ])('is refused when one byte of %s changes', async (name, path, at) => {
    const to = await exported(name);
    const bytes = readFileSync(join(to, path));
    bytes[at < 0 ? bytes.length + at : at]! ^= 1;
    writeFileSync(join(to, path), bytes);
    expect(go.verify(to, ...keys())).toMatchObject({ code: 1 });
  });

  judged('is refused where a witness of the policy did not sign, and under another key', async () => {
    const to = await exported('unsealed');
    const note = readFileSync(join(to, 'checkpoint'), 'utf8');
    const [mine] = note.split('\n').filter((line) => line.includes(' witness.mx.example/w1 '));
    writeFileSync(join(to, 'checkpoint'), note.replace(`${mine}\n`, ''));
    expect(go.verify(to, ...keys())).toEqual({ code: 1, said: '2 of 3 signatures verified' });
    expect(go.verify(to, log.vkey, log.us.vkey)).toMatchObject({ code: 0 });
    const other = await exported('other');
    const stranger = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(go.verify(other, stranger)).toMatchObject({ code: 1 });
  });

  judged('has each entry of a case proven by a file of its own, by Go and by ours', async () => {
    const to = join(folder, 'proofs');
    const proofs = new CaseProofs(log.ledger.env, log.ledger.view(), new SealsStore(log.ledger.app));
    expect(await proofs.write(writeInto(to), { caseId: CASE, realm: null, values: true })).toBe(4);
    const files = ['900', '901', '902', '903'].map((index) => join(to, `000000${index}.tlog-proof`));
    // Each under the head by which it was sealed first.
    expect(files.map((file) => go.verify(file, ...keys()).said)).toEqual([
      '3 signatures, entry 900 of 902',
      '3 signatures, entry 901 of 902',
      '3 signatures, entry 902 of 904',
      '3 signatures, entry 903 of 904',
    ]);
    const ours = new ProofsVerifier(verifierTools, { policy: log.policy(), onlyCase: CASE, windowSeconds: 1e9 });
    for (const file of files) ours.proof(file, readFileSync(file, 'utf8'));
    expect(ours.finish()).toMatchObject({ ok: true, sealed: true, entries: 4, valuesChecked: 4, timesVouched: 4 });
    const text = readFileSync(files[1]!, 'utf8');
    writeFileSync(files[1]!, text.replace('index 901', 'index 900'));
    expect(go.verify(files[1]!, ...keys())).toMatchObject({ code: 1 });
  });
});
