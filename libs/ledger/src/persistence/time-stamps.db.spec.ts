import { Egress, HostResolver } from '#platform/egress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Env } from '#platform/config';
import { TimeStampingAuthority, whyNoOpenssl } from '../../../../test/support/time-stamping-authority.js';
import { type StamperReport, TimeStamper } from '../application/time-stamper.js';
import type { VerificationReport } from '../domain/finding.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import { SealsStore } from './seals.store.js';
import { TimeStampsStore, TimeStampsView } from './time-stamps.store.js';
import { WitnessedLedger } from './witnessed-ledger.fixture.js';
import { verifierTools } from '../application/verifier-tools.js';

const absent = whyNoOpenssl();

describe(`time stamps of an outside authority${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  const judged = absent === null ? it : it.skip;
  let log: WitnessedLedger;
  let authority: TimeStampingAuthority;
  let size = 0;

  beforeAll(async () => {
    log = await WitnessedLedger.open();
    if (absent === null) authority = await new TimeStampingAuthority().open();
  });
  afterAll(async () => {
    await log.close();
    if (absent === null) await authority.close();
  });

  const grow = async (by: number): Promise<void> => {
    await log.grow(Array.from({ length: by }, (_, at) => ({ stream: 'case:a', sseq: size + at + 1 })));
    size += by;
    await log.seal();
  };
  const round = (settings: Partial<Env> = {}): Promise<StamperReport> => {
    const own = { ENLACE_TSA_URL: authority.url, ENLACE_EGRESS: 'any', ...settings };
    const env = Object.assign(Object.create(log.ledger.env), own) as Env;
    const store = new TimeStampsStore(log.ledger.ledger);
    return new TimeStamper(env, new Egress(env, new HostResolver()), new SealsStore(log.ledger.app), store).round();
  };
  const stamps = () => new TimeStampsView(log.ledger.app).within(0, 1e9);
  const later = (interval: string): Promise<void> => log.attack(`update ledger_timestamp set at = at - interval '${interval}'`);
  const bundle = async (): Promise<string[]> => {
    const lines: string[] = [];
    await log.ledger.exporter().exportBundle((line) => void lines.push(line.trimEnd()));
    return lines;
  };
  const verify = ([first = '', ...rest]: readonly string[]): VerificationReport => {
    const options = { policy: log.policy(), windowSeconds: 1e9 };
    const verifier = new BundleVerifier(first, verifierTools, options);
    for (const line of rest) verifier.line(line);
    return verifier.finish();
  };

  judged('are asked for once an hour and at the end of a day, over the head that is sealed', async () => {
    expect(await round()).toEqual({ stamped: null, trouble: null });
    await grow(300);
    expect(await round()).toEqual({ stamped: 300, trouble: null });
    await grow(5);
    expect(await round()).toEqual({ stamped: null, trouble: null });
    await later('61 minutes');
    expect(await round()).toEqual({ stamped: 305, trouble: null });
    await later('25 hours');
    // Nothing new is sealed: the old stamp says all that there is to say.
    expect(await round({ ENLACE_TSA_MINUTES: 1_440 })).toEqual({ stamped: null, trouble: null });
    await grow(1);
    expect(await round({ ENLACE_TSA_MINUTES: 1_440 })).toEqual({ stamped: 306, trouble: null });
    expect(authority.asked).toBe(3);
  });

  judged('hold before openssl, and not over a text with one byte more', async () => {
    const [first] = await stamps();
    expect(first!.note).toContain('witness.mx.example/w1');
    expect(authority.judge(first!.note, first!.token)).toBeNull();
    expect(authority.judge(`${first!.note}\n`, first!.token)).toContain('message imprint mismatch');
  });

  judged('travel in a bundle, and the verifier holds them against head and tiles', async () => {
    const lines = await bundle();
    const last = (await stamps()).at(-1)!;
    expect(verify(lines)).toMatchObject({ ok: true, stampedSize: 306, stampedAt: last.stampedAt });
    const at = lines.findIndex((line) => line.startsWith('{"stamped"'));
    const { stamped, token } = JSON.parse(lines[at]!) as { stamped: string; token: string };
    const other = (await stamps())[1]!;
    for (const line of [
      { stamped, token: Buffer.from(other.token).toString('base64') },
      { stamped: `${stamped}\n`, token },
      { stamped, token: token.slice(0, 40) },
    ])
      expect(verify(lines.with(at, JSON.stringify(line))).findings.map(({ code }) => code)).toEqual(['stamp-bad']);
  });

  judged(
    'are not kept when the authority refuses, answers something else, or may not be reached; and nothing else waits for them',
    async () => {
      await later('2 hours');
      await grow(1);
      const old = (await stamps())[0]!;
      const answers: Readonly<Record<string, { status: number; body: Buffer }>> = {
        'answered 503': { status: 503, body: Buffer.alloc(0) },
        'is no token': { status: 200, body: Buffer.from('<html>') },
        refused: { status: 200, body: Buffer.from('30053003020102', 'hex') },
        'stamped something else': { status: 200, body: Buffer.concat([reply(Buffer.from(old.token))]) },
        ANSWER_TOO_LONG: { status: 200, body: Buffer.alloc(70_000) },
      };
      for (const [says, answer] of Object.entries(answers)) {
        authority.answer = () => answer;
        expect((await round()).trouble).toContain(says);
      }
      authority.answer = null;
      expect((await round({ ENLACE_EGRESS: 'public' })).trouble).toContain('address-forbidden');
      expect(await round({ ENLACE_TSA_URL: undefined })).toEqual({ stamped: null, trouble: null });
      expect((await stamps()).map((stamp) => stamp.size)).toEqual([300, 305, 306]);
      await grow(1);
      expect(await round()).toEqual({ stamped: 308, trouble: null });
    },
  );
});

/** A reply that grants this token. */
function reply(token: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('3003020100', 'hex'), token]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([Buffer.from('3082', 'hex'), length, body]);
}
