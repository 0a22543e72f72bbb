import { type Instant, LIVE } from '#kernel';
import { Env } from '#platform/config';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosedLog } from '../application/closed-log.js';
import { LedgerExport } from '../application/ledger-export.js';
import { LedgerQueries } from '../application/ledger.queries.js';
import { SucceedLog, type Succeeded } from '../application/succeed-log.js';
import type { VerificationReport } from '../domain/finding.js';
import type { Assent } from '../domain/succession.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import type { VerifierOptions } from '../domain/verifier-options.js';
import type { Ended } from '../domain/verify-succession.js';
import { ORIGIN } from './ledger.fixture.js';
import { SealsStore } from './seals.store.js';
import { SuccessionStore } from './succession.store.js';
import { TimeStampsView } from './time-stamps.store.js';
import { WitnessedLedger } from './witnessed-ledger.fixture.js';
import { verifierTools } from '../application/verifier-tools.js';

const CASE = '01890000-0000-7000-8000-00000000000a';
const BOTH: readonly Assent[] = [
  { country: 'us', person: 'Jane Roe' },
  { country: 'mx', person: 'Ana Díaz' },
];

describe('a log that cannot be reproduced', () => {
  let log: WitnessedLedger;
  let next: Succeeded;
  let env: Env;
  let policy: string;
  let sseq = 0;
  let closed: string[] = [];

  beforeAll(async () => {
    log = await WitnessedLedger.open();
  });
  afterAll(() => log.close());

  const acts = (count: number) =>
    Array.from({ length: count }, () => ({
      stream: `case:${CASE}`,
      sseq: ++sseq,
      caseId: CASE,
      at: new Date().toISOString() as Instant,
    }));
  const succeed = (assents = BOTH): Promise<Succeeded> =>
    new SucceedLog(log.ledger.env, new SealsStore(log.ledger.app), new SuccessionStore(log.ledger.env, log.ledger.keys)).succeed({
      because: 'a bit of tile 0/0 flipped',
      assents,
    });
  const bundleOfNext = async (): Promise<string[]> => {
    const lines: string[] = [];
    const { app } = log.ledger;
    const exporter = new LedgerExport(env, log.ledger.view(), new SealsStore(app), new TimeStampsView(app));
    await exporter.exportBundle((line) => void lines.push(line));
    return lines;
  };
  const verify = (
    [first = '', ...rest]: readonly string[],
    options: VerifierOptions,
  ): { report: VerificationReport; ended: Ended } => {
    const verifier = new BundleVerifier(first, verifierTools, options);
    for (const line of rest) verifier.line(line.trimEnd());
    return { report: verifier.finish(), ended: verifier.ended! };
  };

  it('is frozen, and acts wait', async () => {
    await log.grow(acts(30));
    await log.seal();
    await expect(succeed()).rejects.toMatchObject({ code: 'ledger-not-frozen' });
    // Five have their places and no seal when the bit flips.
    await log.grow(acts(5));
    await log.attack(`update ledger_tile set hashes = set_byte(hashes, 1050, get_byte(hashes, 1050) # 1)`);
    expect(await log.seal()).toMatchObject({ frozen: true });
    await log.grow(acts(4));
  });

  it('is closed by two people of two countries, and only while nothing runs', async () => {
    const [jane, ana] = BOTH as [Assent, Assent];
    for (const assents of [[], [jane], [jane, jane], [jane, { ...ana, country: 'us' }], [jane, { ...ana, person: 'jane roe ' }]])
      await expect(succeed(assents)).rejects.toMatchObject({ code: 'ledger-assents-missing' });
    await log.attack(`insert into duty_pulse (duty, at, clean) values ('ledger.publisher', clock_timestamp(), true)`);
    await expect(succeed()).rejects.toMatchObject({ code: 'ledger-in-use' });
    await log.attack(`update duty_pulse set at = clock_timestamp() - interval '1 minute'`);
    next = await succeed();
    expect(next).toMatchObject({ origin: `${ORIGIN}/2`, closedAt: 30, carried: 9 });
    env = log.env(log.policy(), Object.assign(Object.create(log.ledger.env) as Env, { ENLACE_LEDGER_ORIGIN: next.origin }));
    await expect(succeed()).rejects.toMatchObject({ code: 'ledger-unsealed' });
  });

  it('stays as it was found: nobody writes into it, and whoever still works under its name does nothing', async () => {
    const { owner } = log.database;
    for (const text of [
      'update ledger_closed_1.ledger_tile set n = 9',
      'delete from ledger_closed_1.ledger_leaf',
      'delete from ledger_past',
    ])
      await expect(owner.query(text)).rejects.toMatchObject({ code: '42501' });
    expect(await log.ledger.sequenceAll()).toBe(0);
    expect(await log.ledger.publisher().publish()).toMatchObject({ published: false, size: 0 });
  });

  it('is continued by a log that is sealed when the witnesses of both countries trust its key, and not before', async () => {
    expect((await log.seal(env)).missing).toHaveLength(1);
    policy = `log ${next.verifierKey}\n${log.policy()}`;
    env = log.env(policy, env);
    expect((await log.seal(env)).missing).toEqual(expect.arrayContaining([expect.stringContaining('404')]));
    for (const witness of [log.us, log.mx]) {
      witness.trust(log.vkey, next.verifierKey);
      await witness.shut();
      await witness.open();
    }
    await log.ledger.act(acts(3), next.origin);
    await log.ledger.sequenceAll(log.ledger.sequencer(env));
    expect(await log.seal(env)).toMatchObject({ size: 13, published: true, trouble: null, missing: [] });
  });

  it('is followed by the verifier into the next one: streams go on, and what was carried over is named', async () => {
    await new ClosedLog(log.ledger.env, log.ledger.app, log.ledger.keys).exportBundle(ORIGIN, (line) => void closed.push(line));
    const before = verify(closed, { policy });
    expect(before.report).toMatchObject({ ok: true, log: ORIGIN, size: 30, entries: 30, sealed: true, continues: null });
    const after = verify(await bundleOfNext(), { policy, before: before.ended });
    expect(after.report).toMatchObject({
      ok: true,
      log: next.origin,
      size: 13,
      sealed: true,
      keyPinned: true,
      continues: ORIGIN,
      carried: 9,
      // Its own first entry and three acts; nobody vouches for the hours of what waited.
      timesVouched: 4,
    });
    expect(verify(await bundleOfNext(), { policy }).report.ok).toBe(true);
  });

  it('cannot be continued from anywhere else, nor by an old entry again', async () => {
    const { ended } = verify(closed, { policy });
    const other = { ...ended, head: { ...ended.head, size: 29 } };
    const codes = (report: VerificationReport): string[] => [...new Set(report.findings.map(({ code }) => code))];
    expect(codes(verify(await bundleOfNext(), { policy, before: other }).report)).toEqual(['predecessor-differs']);
    const behind = { ...ended, streams: new Map([[`case:${CASE}`, 29]]) };
    expect(codes(verify(await bundleOfNext(), { policy, before: behind }).report)).toEqual(['stream-gap']);
    expect(codes(verify(closed, { policy, before: ended }).report)).toContain('predecessor-differs');
    // Written for the closed log and put into this one after its beginning.
    await log.ledger.act(acts(1), ORIGIN);
    await log.ledger.sequenceAll(log.ledger.sequencer(env));
    await log.seal(env);
    expect(codes(verify(await bundleOfNext(), { policy, before: ended }).report)).toEqual(['entry-other-log']);
  });

  it('still tells its acts, sealed as they are', async () => {
    const queries = new LedgerQueries(env, log.ledger.view(), new SealsStore(log.ledger.app));
    const timeline = await queries.timeline(LIVE, CASE);
    expect(timeline.map(({ sealed }) => sealed)).toEqual(timeline.map(() => true));
    expect(timeline.filter(({ leafIndex }) => leafIndex === null)).toHaveLength(30);
  });
});
