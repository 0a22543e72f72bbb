import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TestWitness } from '../../../../apps/witness/src/witness.fixture.js';
import type { Env } from '#platform/config';
import { verifyEd25519 } from '../application/ed25519.js';
import { LedgerSealing } from '../application/ledger-sealing.js';
import { OperatorKey } from '../application/operator-key.js';
import { sha256 } from '../application/sha256.js';
import { cosignedAt } from '../domain/cosignature.js';
import { BundleVerifier } from '../domain/verify-bundle.js';
import { COSIGNATURE, readNote, readVerifierKey, writeVerifierKey } from '../domain/signed-note.js';
import { ORIGIN, TestLedger } from './ledger.fixture.js';
import { SequencerAudit } from '../audit/sequencer.audit.js';
import { SequencerLag } from './sequencer-lag.store.js';
import { SealsStore } from './seals.store.js';
import { verifierTools } from '../application/verifier-tools.js';

describe('the witnesses of the log', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  let us: TestWitness;
  let mx: TestWitness;
  const others: { close(): Promise<unknown> }[] = [];
  let size = 0;

  beforeEach(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
    us = new TestWitness('witness.us.example/w1');
    mx = new TestWitness('witness.mx.example/w1');
    const log = writeVerifierKey(new OperatorKey(ledger.env).verifier);
    for (const witness of [us, mx]) {
      witness.trust(log);
      await witness.open();
    }
    size = 0;
  });
  afterEach(async () => {
    await ledger.close();
    await Promise.all([us, mx, ...others.splice(0)].map((one) => one.close()));
    await database.drop();
  });

  const policyOf = (usUrl: string, mxUrl: string): string => {
    const log = writeVerifierKey(new OperatorKey(ledger.env).verifier);
    return `log ${log}\nwitness us ${us.vkey} ${usUrl}\nwitness mx ${mx.vkey} ${mxUrl}\ngroup both all us mx\nquorum both\n`;
  };
  const witnessed = (text = policyOf(us.url, mx.url), of = ledger): Env => {
    const file = join(of.folder, `policy-${Math.random()}`);
    writeFileSync(file, text);
    return Object.assign(Object.create(of.env), { ENLACE_WITNESSES: file, ENLACE_WITNESS_TIMEOUT_MILLIS: 2_000 }) as Env;
  };
  const grow = async (by: number, of = ledger, stream = 'case:a'): Promise<void> => {
    await of.act(Array.from({ length: by }, (_, at) => ({ stream, sseq: size + at + 1 })));
    size += by;
    await of.sequenceAll();
  };
  const rows = async <T>(text: string, of = database): Promise<T[]> => (await of.owner.query(text)).rows as T[];
  const sealed = async (of = database): Promise<number[]> =>
    (await rows<{ size: string }>('select size from ledger_seal order by size', of)).map((row) => Number(row.size));
  const sealing = () => new SealsStore(ledger.app).sealing();
  /** A witness that behaves as the test wants it. */
  const stranger = async (answer: RequestListener): Promise<string> => {
    const server: Server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    others.push({ close: async () => (server.closeAllConnections(), server.close()) });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  it('of both countries seal a head, and each next one by a proof that nothing of it changed', async () => {
    const { publisher, cosigner } = ledger.worker(witnessed());
    await grow(300);
    await publisher.publish();
    expect(await sealing()).toBeNull();
    expect(await cosigner.round()).toEqual({ missing: [], contradiction: null });
    await grow(7);
    await publisher.publish();
    expect(await cosigner.round()).toEqual({ missing: [], contradiction: null });
    expect(await sealed()).toEqual([300, 307]);
    expect(await sealing()).toMatchObject({ sealedSize: 307, waitingSince: null, waitingSeconds: 0 });
    const [{ note }] = (await rows<{ note: string }>('select note from ledger_checkpoint where size = 307')) as [
      { note: string },
    ];
    const lines = (await rows<{ line: string }>('select line from ledger_cosignature where size = 307')).map(({ line }) => line);
    for (const { vkey } of [us, mx])
      expect(
        cosignedAt(readNote(note + lines.join('')), readVerifierKey(sha256, vkey, COSIGNATURE), verifyEd25519),
      ).toBeGreaterThan(0);
  });

  it('let a bundle be verified offline by the policy alone, with the hour of each entry', async () => {
    const { publisher, cosigner } = ledger.worker(witnessed());
    for (const by of [250, 3, 10, 300]) {
      await grow(by);
      await publisher.publish();
      await cosigner.round();
    }
    await grow(2);
    await publisher.publish();
    const exporter = ledger.exporter();
    const report = async (choice: { onlyCase?: string }, windowSeconds: number) => {
      const lines: string[] = [];
      await exporter.exportBundle((line) => void lines.push(line.trimEnd()), choice);
      const options = { policy: policyOf(us.url, mx.url), windowSeconds };
      const verifier = new BundleVerifier(lines[0]!, verifierTools, options);
      for (const line of lines.slice(1)) verifier.line(line);
      return { ...verifier.finish(), seals: lines.filter((line) => line.startsWith('{"sealed"')).length };
    };
    // Each seal comes with each tile of which it is the first over some entries. The acts of this fixture were made long ago.
    const whole = { ok: true, size: 563, sealed: true, timesVouched: 563, waiting: 2, seals: 6, keyPinned: true };
    expect(await report({}, 1e9)).toMatchObject(whole);
    expect(await report({}, 120)).toMatchObject({ ok: false, timesVouched: 0, findingCount: 563 });
    expect(await report({ onlyCase: '01890000-0000-7000-8000-000000000001' }, 1e9)).toMatchObject({
      ok: true,
      entries: 0,
      seals: 0,
    });
  });

  it('do not stop the log when one is dead: heads are signed, wait from then on, and are sealed when it is back', async () => {
    const env = witnessed();
    const { publisher, cosigner } = ledger.worker(env);
    await mx.shut();
    await grow(3);
    await publisher.publish();
    expect((await cosigner.round()).missing).toEqual(['witness.mx.example/w1: it cannot be reached']);
    await grow(3);
    expect(await publisher.publish()).toMatchObject({ published: true, trouble: null });
    await cosigner.round();
    expect([await sealed(), await rows('select 1 from ledger_cosignature')]).toEqual([
      [],
      [{ '?column?': 1 }, { '?column?': 1 }],
    ]);
    expect(await sealing()).toMatchObject({ sealedSize: null, waitingSince: expect.any(String) });
    await mx.open();
    // A worker that starts anew asks at once.
    await ledger.worker(env).cosigner.round();
    expect([await sealed(), (await sealing())?.waitingSince]).toEqual([[6], null]);
  });

  it('that never answer are waited for a bounded time, and then left alone for a while', async () => {
    let asked = 0;
    const silent = await stranger(() => void (asked += 1));
    const env = Object.assign(witnessed(policyOf(us.url, silent)), { ENLACE_WITNESS_TIMEOUT_MILLIS: 60 });
    const { publisher, cosigner } = ledger.worker(env);
    await grow(3);
    expect(await publisher.publish()).toMatchObject({ published: true });
    const told = { missing: ['witness.mx.example/w1: it did not answer in time'], contradiction: null };
    expect([await cosigner.round(), await cosigner.round()]).toEqual([told, told]);
    expect(asked).toBe(2);
  });

  it('cannot stop the log by what they answer', async () => {
    const answers: Readonly<Record<string, RequestListener>> = {
      'a size without a proof': (_, answer) => void answer.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('999\n'),
      nonsense: (_, answer) => void answer.writeHead(200).end('hello\n'),
      'without end': (_, answer) => void answer.writeHead(200).end('x'.repeat(100_000)),
      'a redirection': (_, answer) => void answer.writeHead(302, { location: us.url }).end(),
      'a refusal': (_, answer) => void answer.writeHead(422).end(),
    };
    for (const [name, behaviour] of Object.entries(answers)) {
      await grow(1);
      const { publisher, cosigner } = ledger.worker(witnessed(policyOf(us.url, await stranger(behaviour))));
      expect([name, await publisher.publish()]).toMatchObject([name, { published: true, frozen: false }]);
      const { missing, contradiction } = await cosigner.round();
      expect([name, missing.length, contradiction, await sealed()]).toEqual([name, 1, null, []]);
    }
  });

  it('remember what a database that was put back from a backup forgot: nothing is signed, and the log is frozen (A13)', async () => {
    const tables = ['entry', 'pending', 'leaf', 'tile', 'stream_head', 'log_state', 'checkpoint', 'cosignature', 'seal'].map(
      (name) => `ledger_${name}`,
    );
    const { publisher, cosigner } = ledger.worker(witnessed());
    await grow(20);
    await publisher.publish();
    await cosigner.round();
    await database.owner.query(tables.map((table) => `create table backup_${table} as select * from ${table}`).join(';'));
    await grow(100);
    await publisher.publish();
    await cosigner.round();
    expect(await sealed()).toEqual([20, 120]);
    await database.owner.query(
      `set session_replication_role = replica;
       ${tables.map((table) => `delete from ${table}; insert into ${table} select * from backup_${table}`).join(';')};
       set session_replication_role = default`,
    );
    const because = 'cosigned 120 entries of this log, and this database has 21: an older one was put back';
    size = 20;
    await grow(1);
    const report = await ledger.worker(witnessed()).publisher.publish();
    expect(report).toMatchObject({ published: false, frozen: true });
    expect(report.trouble).toContain(because);
    expect(await rows('select max(size)::int as size from ledger_checkpoint')).toEqual([{ size: 20 }]);
    await ledger.act([{ stream: 'case:a', sseq: 22 }]);
    expect(await ledger.sequenceAll()).toBe(0);
  });

  it('find it also when the worker had been running, and when the log has become longer again', async () => {
    const { publisher, cosigner } = ledger.worker(witnessed());
    await grow(5);
    await publisher.publish();
    await cosigner.round();
    // Another history, with the same key, of which the witnesses were never told.
    await database.owner.query(
      `set session_replication_role = replica;
       delete from ledger_leaf; delete from ledger_tile; delete from ledger_stream_head; delete from ledger_entry; delete from ledger_checkpoint;
       delete from ledger_cosignature; delete from ledger_seal; delete from ledger_log_state; set session_replication_role = default`,
    );
    size = 0;
    await grow(9, ledger, 'case:other');
    await publisher.publish();
    const { contradiction } = await cosigner.round();
    expect(contradiction).toContain('cosigned another history of the first 5 entries');
    expect(await publisher.publish()).toMatchObject({ published: false, frozen: true, trouble: contradiction });
  });

  it('do not seal two histories that two publishers sign with one key, one for each country (A8)', async () => {
    const second = await openTestDatabase();
    const fork = new TestLedger(second);
    copyFileSync(join(ledger.folder, 'ledger-operator.key'), join(fork.folder, 'ledger-operator.key'));
    try {
      // Each publisher shows its history first to another country.
      const here = ledger.worker(witnessed(policyOf(us.url, 'http://127.0.0.1:9/')));
      const there = fork.worker(witnessed(policyOf('http://127.0.0.1:9/', mx.url), fork));
      await grow(10);
      size = 0;
      await grow(12, fork, 'case:b');
      await Promise.all([here.publisher.publish(), there.publisher.publish()]);
      await Promise.all([here.cosigner.round(), there.cosigner.round()]);
      const [both, bothThere] = [ledger.worker(witnessed()), fork.worker(witnessed(policyOf(us.url, mx.url), fork))];
      const told = [(await both.cosigner.round()).contradiction, (await bothThere.cosigner.round()).contradiction];
      expect(told[0]).toContain('witness.mx.example/w1 cosigned 12 entries of this log, and this database has 10');
      expect(told[1]).toContain('witness.us.example/w1 cosigned another history of the first 10 entries');
      expect([await sealed(), await sealed(second)]).toEqual([[], []]);
    } finally {
      await fork.close();
      await second.drop();
    }
  });

  it('are not asked by a policy that is wrong; it is told, and heads are signed all the same', async () => {
    const policies = {
      'hello\n': 'cannot be read',
      [`log ${ORIGIN}+1+x\nquorum none\n`]: 'cannot be read',
      'log PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\nquorum none\n': 'names another key',
    };
    for (const [text, why] of Object.entries(policies)) {
      await grow(1);
      const { publisher, cosigner } = ledger.worker(witnessed(text));
      expect(await publisher.publish()).toMatchObject({ published: true });
      expect((await cosigner.round()).missing).toEqual([expect.stringContaining(why)]);
    }
    expect(await rows('select 1 from ledger_policy')).toEqual([]);
  });

  it('are an alarm after minutes and stop what would leave after hours, but nothing of what is filed', async () => {
    const { publisher, cosigner } = ledger.worker(witnessed(policyOf(us.url, 'http://127.0.0.1:9/')));
    const seals = new SealsStore(ledger.app);
    const sealingState = new LedgerSealing(ledger.env, ledger.view(), seals);
    const audit = new SequencerAudit(ledger.env, new SequencerLag(ledger.app), seals);
    await grow(2);
    await publisher.publish();
    await cosigner.round();
    const waited = (minutes: number) =>
      database.owner.query(
        `set session_replication_role = replica; update ledger_policy set at = clock_timestamp() - interval '${minutes} minutes';
         update ledger_checkpoint set at = clock_timestamp() - interval '${minutes} minutes'; set session_replication_role = default`,
      );
    for (const [minutes, alarm, stopped] of [
      [4, 0, false],
      [6, 6, false],
      [239, 239, false],
      [241, 241, true],
    ] as const) {
      await waited(minutes);
      expect((await audit.look())['entries-unsealed']).toBe(alarm);
      const refused = sealingState.mustBeRecent().then(
        () => null,
        (error: unknown) => error,
      );
      expect(await refused).toEqual(stopped ? expect.objectContaining({ code: 'ledger-unsealed-long' }) : null);
    }
    expect(await sealingState.state()).toMatchObject({
      signedSize: 2,
      sealedSize: 0,
      witnesses: [
        { name: us.home.identity().key.name, size: 2 },
        { size: null, at: null },
      ],
    });
    await grow(1);
    expect(await publisher.publish()).toMatchObject({ published: true });
  });

  it('are waited for from the moment on at which a policy asks for them, and no more when none does', async () => {
    await grow(1);
    await ledger.publisher().publish();
    const { cosigner } = ledger.worker(witnessed(policyOf('http://127.0.0.1:9/', 'http://127.0.0.1:9/')));
    await cosigner.round();
    const [policy] = await rows<{ at: Date }>('select at from ledger_policy order by id');
    expect((await sealing())?.waitingSince).toBe(policy!.at.toISOString());
    // Other addresses, as after a new start: who waits has waited all the same.
    await ledger.worker(witnessed(policyOf('http://127.0.0.1:8/', 'http://127.0.0.1:9/'))).cosigner.round();
    expect((await sealing())?.waitingSince).toBe(policy!.at.toISOString());
    await ledger.worker().cosigner.round();
    expect(await sealing()).toBeNull();
  });
});
