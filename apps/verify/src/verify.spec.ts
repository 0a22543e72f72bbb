import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  aVoter,
  bundleOf,
  checkpointOf,
  type Logged,
  logOf,
  MADE,
  operator,
  POLICY,
  sealedBundleOf,
  sealOf,
  sha256,
  stranger,
} from '../../../libs/ledger/src/domain/bundle.fixture.js';
import { inclusionSpans, leafHash, rootOf } from '../../../libs/ledger/src/domain/merkle-tree.js';
import { writeTlogProof } from '../../../libs/ledger/src/domain/tlog-proof.js';
import { runVerify } from './verify.js';
import { FINDINGS } from './words.js';

describe('the offline verifier', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-verify-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const run = (...args: string[]): { code: number; said: string; complained: string } => {
    const [said, complained]: [string[], string[]] = [[], []];
    const code = runVerify(
      args,
      (text) => void said.push(text),
      (text) => void complained.push(text),
    );
    return { code, said: said.join('\n'), complained: complained.join('\n') };
  };
  const log = logOf(300, 3);
  const written = (entries: readonly Logged[]): string => `${bundleOf(entries).join('\n')}\n`;
  const intact = file('intact', written(log));

  it('accepts an intact log, in two languages and as JSON', () => {
    expect(run(intact)).toMatchObject({ code: 0, said: expect.stringContaining('The ledger is intact.') });
    expect(run(intact, '--lang', 'es')).toMatchObject({ code: 0, said: expect.stringContaining('La bitácora está íntegra.') });
    expect(run(intact).said).toContain('taken from the bundle itself');
    expect(run(intact, '--key', operator.key).said).not.toContain('taken from the bundle itself');
    expect(JSON.parse(run(intact, '--json', '--key', operator.key).said)).toMatchObject({
      ok: true,
      entries: 300,
      keyPinned: true,
    });
  });

  it('names the entry of which one byte was changed in the file, and why', () => {
    const lines = written(log).split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"leaf":123,'));
    const line = JSON.parse(lines[at]!) as { entry: string };
    const bytes = Buffer.from(line.entry, 'base64');
    bytes[bytes.indexOf('noted')]! ^= 1;
    lines[at] = JSON.stringify({ ...line, entry: bytes.toString('base64') });
    const changed = file('changed', lines.join('\n'));
    const { code, said } = run(changed);
    expect(code).toBe(1);
    expect(said).toContain('NOT intact');
    expect(said).toContain('entry 123, id-case:0-42, case:0 #42: The entry is not the one that was logged');
    expect(run(changed, '--lang', 'es').said).toContain(
      'asiento 123, id-case:0-42, case:0 #42: El asiento no es el que se registró',
    );
  });

  it('holds the log against a checkpoint that the reader kept', () => {
    const kept = file('kept', checkpointOf(log.slice(0, 200)));
    expect(run(intact, '--since', kept).code).toBe(0);
    const rewritten = file('rewritten', written([...log.slice(0, 10), ...log.slice(11)]));
    expect(run(rewritten, '--since', kept)).toMatchObject({ code: 1, said: expect.stringContaining('its past was rewritten') });
    const shorter = file('shorter', written(log.slice(0, 100)));
    expect(run(shorter, '--since', kept)).toMatchObject({ code: 1, said: expect.stringContaining('became shorter') });
  });

  it('follows from one log to the next, and says where it does not', () => {
    const report = run(intact, intact);
    expect([report.code, report.said]).toEqual([1, expect.stringContaining('does not continue enlace.test/ledger')]);
  });

  it('does not take another key than the one it was given', () => {
    expect(run(intact, '--key', stranger.key).code).toBe(1);
  });

  it('holds the log against the policy of both countries: the quorum, and the hours of its entries', () => {
    const policy = file('policy', POLICY);
    const sealed = file('sealed', sealedBundleOf(log, 50).join('\n'));
    expect(run(sealed, '--policy', policy)).toMatchObject({ code: 0, said: expect.stringContaining('quorum of witnesses: yes') });
    expect(run(sealed).said).toContain('The policy was taken from the bundle itself');
    expect(run(sealed, '--policy', policy, '--lang', 'es').said).toContain('responden los testigos: 300');
    expect(run(intact, '--policy', policy)).toMatchObject({ code: 1, said: expect.stringContaining('is not sealed') });
    expect(run(intact).said).toContain('no witness is named');
  });

  it('checks proofs of single entries, as files or as a folder of them', () => {
    const policy = file('policy-of-proofs', POLICY);
    const leaves = log.slice(0, 9).map(({ body }) => leafHash(sha256, body));
    const proofs = join(folder, 'proofs');
    mkdirSync(proofs);
    for (const index of [0, 3, 6]) {
      const hashes = inclusionSpans(index, 9).map(({ from, to }) => rootOf(sha256, leaves.slice(from, to)));
      const proof = { index, hashes, note: sealOf(log, 9, Math.floor(MADE / 1_000)), body: log[index]!.body, values: null };
      writeFileSync(join(proofs, `${index}.tlog-proof`), writeTlogProof(proof));
    }
    const all = run(proofs, '--policy', policy, '--case', '0', '--window', '2000000000');
    expect([all.code, all.said]).toEqual([0, expect.stringContaining('The entries are in the log.')]);
    const one = run(join(proofs, '3.tlog-proof'), '--policy', policy, '--window', '2000000000', '--lang', 'es');
    expect([one.code, one.said]).toEqual([0, expect.stringContaining('Los asientos están en la bitácora.')]);
    writeFileSync(join(proofs, '3.tlog-proof'), 'c2sp.org/tlog-proof@v1\nindex 3\n');
    expect(run(proofs, '--policy', policy, '--window', '2000000000')).toMatchObject({
      code: 1,
      said: expect.stringContaining('3.tlog-proof cannot be read'),
    });
    expect(run(proofs).code).toBe(2);
    expect(run(intact, '--case', '0').code).toBe(2);
  });

  it.each([
    ['nothing', []],
    ['a file that is not there', [join(folder, 'absent')]],
    ['a folder', [folder]],
    ['an empty file', [file('empty', '')]],
    ['another file', [file('other', 'hello\nworld\n')]],
    ['bytes that are no text', [file('bytes', '\u0000\u0001\u0002')]],
    ['an unknown option', [intact, '--force']],
    ['an unknown language', [intact, '--lang', 'fr']],
    ['a bundle and no bundle', [intact, file('neither', 'hello')]],
    ['a window that is none', [intact, '--window', 'long']],
    ['a policy that is none', [intact, '--policy', file('no-policy', 'hello')]],
    ['a key that is none', [intact, '--key', 'x']],
    ['an older checkpoint that is none', [intact, '--since', file('none', 'hello')]],
  ])('cannot use %s, says so and ends with 2', (_, args) => {
    const { code, said, complained } = run(...args);
    expect([code, said]).toEqual([2, '']);
    expect(complained.length).toBeGreaterThan(10);
  });

  it('tells a vote that is signed by a key which the log never bound to that person, and counts those that it did', () => {
    const voter = aVoter('ana');
    const planted = aVoter('ana');
    const good = file('votes', written([voter.added, voter.vote('ladder:1')]));
    expect(run(good, '--lang', 'es')).toMatchObject({ code: 0, said: expect.stringContaining('llave propia de una persona: 1') });
    expect(run(good).said).not.toContain('not bound');
    const forged = run(file('planted', written([voter.added, voter.vote('ladder:1'), planted.vote('ladder:2')])));
    expect(forged.code).toBe(1);
    expect(forged.said).toContain('entry 2, id-ladder:2-1, ladder:2 #1: It is signed by a key that the log never gave');
    const old = run(file('old', written([voter.addedUnnamed, voter.vote('ladder:1')])));
    expect([old.code, old.said]).toEqual([0, expect.stringContaining('by keys not bound in the log')]);
  });

  it('has each of its words in both languages, with the same facts', () => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const { en, es } of Object.values(FINDINGS)) expect(places(es)).toEqual(places(en));
  });
});
