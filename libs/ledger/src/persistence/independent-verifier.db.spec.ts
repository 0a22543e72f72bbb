import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GoVerifier, whyNoGo } from '../../../../test/support/go-verifier.js';
import { TilesExport } from '../application/tiles-export.js';
import { LedgerView } from './ledger.view.js';
import { SealsStore } from './seals.store.js';
import { WitnessedLedger } from './witnessed-ledger.fixture.js';

const absent = whyNoGo();
/** More than three full lowest tiles, and an upper one. */
const SIZE = 900;

describe(`an export in the hands of Go's own code${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  const judged = absent === null ? it : it.skip;
  const folder = mkdtempSync(join(tmpdir(), 'enlace-tiles-'));
  let log: WitnessedLedger;
  let go: GoVerifier;

  beforeAll(async () => {
    if (absent !== null) return;
    go = new GoVerifier();
    log = await WitnessedLedger.open();
    await log.grow(Array.from({ length: SIZE }, (_, at) => ({ stream: `case:${at % 7}`, sseq: Math.floor(at / 7) + 1 })));
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

  const exported = async (name: string): Promise<string> => {
    const to = join(folder, name);
    const view = new LedgerView(log.ledger.app);
    const summary = await new TilesExport(log.ledger.env, view, new SealsStore(log.ledger.app)).exportTiles((path, bytes) => {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), bytes);
    });
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
});
