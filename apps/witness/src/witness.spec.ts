import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAddCheckpoint } from '../../../libs/ledger/src/domain/add-checkpoint.js';
import {
  checkpointOf,
  type Logged,
  logOf,
  operator,
  sha256,
  stranger,
  tools,
} from '../../../libs/ledger/src/domain/bundle.fixture.js';
import { readCheckpoint, writeCheckpoint } from '../../../libs/ledger/src/domain/checkpoint.js';
import { cosignedAt } from '../../../libs/ledger/src/domain/cosignature.js';
import { consistencySpans, leafHash, rootOf } from '../../../libs/ledger/src/domain/merkle-tree.js';
import { COSIGNATURE, isSignedBy, readNote, readVerifierKey } from '../../../libs/ledger/src/domain/signed-note.js';
import { NotOurMemory } from './memory.js';
import { addressOf } from './witness.js';
import { TestWitness } from './witness.fixture.js';

const NAME = 'witness.us.example/w1';
const LOG = logOf(40, 2);
const FORK = [...LOG.slice(0, 20), ...logOf(60, 3).slice(20)];

const proofOf = (log: readonly Logged[], from: number, to: number): Uint8Array[] => {
  const leaves = log.map(({ body }) => leafHash(sha256, body));
  return from === 0 || from === to
    ? []
    : consistencySpans(from, to).map((span) => rootOf(sha256, leaves.slice(span.from, span.to)));
};
const bodyOf = (from: number, to: number, log: readonly Logged[] = LOG, sign = operator.sign): string =>
  writeAddCheckpoint({ oldSize: from, proof: proofOf(log, from, to), note: checkpointOf(log.slice(0, to), sign) });

/** A witness that went away and came back is not asked over an old connection. */
const ONCE = { headers: { connection: 'close' } };

interface Said {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}
const said = async (answer: Response): Promise<Said> => ({
  status: answer.status,
  type: answer.headers.get('content-type'),
  body: await answer.text(),
});
const postTo = async (url: string, body: string): Promise<Said> =>
  said(await fetch(`${url}add-checkpoint`, { method: 'POST', body, ...ONCE }));

describe('a witness', () => {
  let witness: TestWitness;
  beforeEach(async () => {
    witness = new TestWitness(NAME);
    witness.trust(operator.key);
    await witness.open();
  });
  afterEach(() => witness.close());

  const post = (body: string): Promise<Said> => postTo(witness.url, body);
  const latest = async (): Promise<Said> =>
    said(await fetch(`${witness.url}${addressOf('enlace.test/ledger')}/checkpoint`, ONCE));
  const latestSize = async (): Promise<number> => readCheckpoint(readNote((await latest()).body).text).size;
  const conflict = (size: number): Said => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` });

  it('cosigns a first head and what continues it, with its own key and the hour', async () => {
    const key = readVerifierKey(sha256, witness.vkey, COSIGNATURE);
    for (const [from, to] of [
      [0, 5],
      [5, 6],
      [6, 40],
    ] as const) {
      witness.now = () => 1_700_000_000 + to;
      const { status, body } = await post(bodyOf(from, to));
      expect(status).toBe(200);
      expect(cosignedAt(readNote(checkpointOf(LOG.slice(0, to)) + body), key, tools.verify)).toBe(1_700_000_000 + to);
    }
  });

  it('shows what it cosigned last to whoever asks, as a note that proves it', async () => {
    expect((await latest()).status).toBe(404);
    await post(bodyOf(0, 5));
    await post(bodyOf(5, 12));
    const { status, body } = await latest();
    const note = readNote(body);
    expect([status, readCheckpoint(note.text).size]).toEqual([200, 12]);
    expect(isSignedBy(note, readVerifierKey(sha256, operator.key), tools.verify)).toBe(true);
    expect(cosignedAt(note, readVerifierKey(sha256, witness.vkey, COSIGNATURE), tools.verify)).not.toBeNull();
  });

  it('cosigns the same head once more, and never by an earlier hour than before', async () => {
    witness.now = () => 1_700_000_100;
    await post(bodyOf(0, 5));
    witness.now = () => 1_600_000_000;
    const { status, body } = await post(bodyOf(5, 5));
    const key = readVerifierKey(sha256, witness.vkey, COSIGNATURE);
    expect([status, cosignedAt(readNote(checkpointOf(LOG.slice(0, 5)) + body), key, tools.verify)]).toEqual([200, 1_700_000_100]);
  });

  it('answers 404 for a log that it was not told of', async () => {
    const foreign = operator.sign(writeCheckpoint({ origin: 'other/log', size: 0, root: sha256(new Uint8Array()) }));
    expect((await post(writeAddCheckpoint({ oldSize: 0, proof: [], note: foreign }))).status).toBe(404);
  });

  it('answers 403 when the log did not sign', async () => {
    expect((await post(bodyOf(0, 5, LOG, stranger.sign))).status).toBe(403);
    expect((await post(bodyOf(0, 5).replace('\n5\n', '\n6\n'))).status).toBe(403);
  });

  it('answers 409 and its own size when the old size is another (A5: a truncated log; A13: a restored one)', async () => {
    expect(await post(bodyOf(3, 5))).toEqual(conflict(0));
    await post(bodyOf(0, 30));
    expect(await post(bodyOf(0, 40))).toEqual(conflict(30));
    expect(await post(bodyOf(10, 20))).toEqual(conflict(30));
    expect(await latestSize()).toBe(30);
  });

  it('answers 409 for another root of the same size (A6: a fork)', async () => {
    await post(bodyOf(0, 30));
    expect(await post(bodyOf(30, 30, FORK))).toEqual(conflict(30));
  });

  it.each([
    [
      'A1-A4: a rebuilt past',
      (): string => writeAddCheckpoint({ oldSize: 30, proof: proofOf(FORK, 30, 40), note: checkpointOf(FORK.slice(0, 40)) }),
    ],
    ['no proof', (): string => writeAddCheckpoint({ oldSize: 30, proof: [], note: checkpointOf(LOG) })],
    [
      'a proof too long',
      (): string =>
        writeAddCheckpoint({ oldSize: 30, proof: [...proofOf(LOG, 30, 40), sha256(new Uint8Array())], note: checkpointOf(LOG) }),
    ],
    [
      'a proof of the same size',
      (): string => writeAddCheckpoint({ oldSize: 30, proof: proofOf(LOG, 20, 30), note: checkpointOf(LOG.slice(0, 30)) }),
    ],
  ])('answers 422 to %s, and keeps what it had', async (_, body) => {
    await post(bodyOf(0, 30));
    expect((await post(body())).status).toBe(422);
    expect(await latestSize()).toBe(30);
    expect((await post(bodyOf(30, 40))).status).toBe(200);
  });

  it('answers 422 to a proof that begins with nothing', async () => {
    expect(
      (await post(writeAddCheckpoint({ oldSize: 0, proof: [sha256(new Uint8Array())], note: checkpointOf(LOG) }))).status,
    ).toBe(422);
  });

  it.each([
    ['nothing', ''],
    ['another text', 'hello\n'],
    ['no note', 'old 0\n\nhello\n'],
    [
      'an old size larger than the checkpoint',
      writeAddCheckpoint({ oldSize: 9, proof: [], note: checkpointOf(LOG.slice(0, 5)) }),
    ],
  ])('answers 400 to %s', async (_, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('answers 413 to more than any checkpoint needs, 405 and 404 to what it does not serve', async () => {
    expect((await post('x'.repeat(40_000))).status).toBe(413);
    expect((await fetch(`${witness.url}add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${witness.url}`)).status).toBe(404);
    expect((await fetch(`${witness.url}${addressOf('other/log')}/checkpoint`)).status).toBe(404);
    expect(witness.failures).toEqual([]);
  });

  it('lets only one of many that come at once continue a head, and never goes back (the race of the specification)', async () => {
    await post(bodyOf(0, 5));
    const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => post(bodyOf(5, 6 + at))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const won = 6 + answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body)).toEqual(Array(29).fill(`${won}\n`));
    expect(await latestSize()).toBe(won);
  });

  it('remembers after a new start, to the byte', async () => {
    await post(bodyOf(0, 30));
    const { body } = await latest();
    await witness.shut();
    await witness.open();
    expect((await latest()).body).toBe(body);
    expect(await post(bodyOf(0, 40))).toEqual(conflict(30));
  });

  it('cosigns nothing that it could not keep', async () => {
    await post(bodyOf(0, 5));
    // Another process wrote the file, as a second witness on the same folder would.
    writeFileSync(join(witness.folder, 'memory'), '{}\n');
    expect((await post(bodyOf(5, 9))).status).toBe(500);
    expect(witness.failures).toEqual([expect.any(NotOurMemory)]);
    expect(await latestSize()).toBe(5);
  });

  it('does not wait for a request that never ends', async () => {
    await witness.shut();
    witness.patienceMillis = 50;
    await witness.open();
    const socket = connect(Number(new URL(witness.url).port), '127.0.0.1');
    socket.write('POST /add-checkpoint HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nab');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toContain('408');
    socket.destroy();
    expect(witness.failures).toEqual([]);
  });
});

describe('the memory of a witness', () => {
  let witness: TestWitness;
  const file = (name: string): string => join(witness.folder, name);
  beforeEach(async () => {
    witness = new TestWitness(NAME);
    witness.trust(operator.key);
    await witness.open();
    await postTo(witness.url, bodyOf(0, 5));
    copyFileSync(file('memory'), file('kept'));
    await postTo(witness.url, bodyOf(5, 30));
    await witness.shut();
  });
  afterEach(() => witness.close());

  const lastNote = (): string => Object.values(JSON.parse(readFileSync(file('memory'), 'utf8')) as Record<string, string>)[0]!;

  it('when it is lost, stops the witness, for it would cosign any history (A17)', () => {
    rmSync(file('memory'));
    expect(() => witness.home.memory()).toThrow(/lost/);
    witness.home.begin(NAME);
    expect(() => witness.home.memory()).toThrow(/lost/);
  });

  it('is given again only by a checkpoint that the log signed and this very witness cosigned', async () => {
    const note = lastNote();
    expect(() => witness.home.reseed(note)).toThrow(/has its memory/);
    rmSync(file('memory'));
    expect(() => witness.home.reseed(checkpointOf(LOG))).toThrow();
    expect(() => witness.home.reseed(note.replace('\n30\n', '\n31\n'))).toThrow();
    const other = new TestWitness('witness.mx.example/w1');
    other.trust(operator.key);
    await other.open();
    await postTo(other.url, bodyOf(0, 40));
    expect(() =>
      witness.home.reseed(Object.values(JSON.parse(readFileSync(join(other.folder, 'memory'), 'utf8')) as object)[0] as string),
    ).toThrow();
    await other.close();
    expect(witness.home.reseed(note)).toBe(30);
    await witness.open();
    expect((await postTo(witness.url, bodyOf(30, 40, FORK))).status).toBe(422);
    expect((await postTo(witness.url, bodyOf(30, 40))).status).toBe(200);
  });

  it.each([
    ['is cut short', () => readFileSync(file('memory'), 'utf8').slice(0, 50)],
    ['holds another size', () => readFileSync(file('memory'), 'utf8').replace('\\n30\\n', '\\n31\\n')],
    ['is of another kind', () => '[1]'],
    ['is empty', () => ''],
  ])('that %s stops the witness', (_, content) => {
    writeFileSync(file('memory'), content());
    expect(() => witness.home.memory()).toThrow();
  });

  it('put back from an old copy under a running witness stops its cosigning', async () => {
    await witness.open();
    copyFileSync(file('kept'), file('memory'));
    expect((await postTo(witness.url, bodyOf(30, 40))).status).toBe(500);
  });

  it('belongs to its key: with another key the witness does not start', () => {
    const other = new TestWitness(NAME);
    copyFileSync(join(other.folder, 'key'), file('key'));
    expect(() => witness.home.identity()).toThrow(/do not belong together/);
    copyFileSync(join(other.folder, 'verifier-key'), file('verifier-key'));
    expect(() => witness.home.memory()).toThrow(/not what this witness cosigned/);
    rmSync(other.folder, { recursive: true });
  });
});

/** Dies by SIGKILL at the moment at which the new memory is in its place and no answer was given. */
const DIES_AFTER_KEEPING = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => { renameSync(from, to); process.kill(process.pid, 'SIGKILL'); };
  syncBuiltinESMExports();
`)}`;

describe('the witness as a process', () => {
  const program = fileURLToPath(new URL('../../../dist/apps/witness/src/main.js', import.meta.url));
  let witness: TestWitness;
  beforeAll(() => {
    witness = new TestWitness(NAME);
    witness.trust(operator.key);
  });
  afterAll(() => witness.close());

  const start = async (...options: readonly string[]) => {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = spawn(process.execPath, [...options, program], {
      env: { ...env, WITNESS_DATA: witness.folder, WITNESS_PORT: '0' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = once(child, 'exit');
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return { child, gone, url: `http://127.0.0.1:${port}/` };
  };

  it('that is killed between keeping and answering has cosigned nothing twice: it knows the head, and gives its word again', async () => {
    const doomed = await start('--import', DIES_AFTER_KEEPING);
    await expect(postTo(doomed.url, bodyOf(0, 20))).rejects.toThrow();
    expect(await doomed.gone).toEqual([null, 'SIGKILL']);
    const again = await start();
    expect(await postTo(again.url, bodyOf(0, 30, FORK))).toMatchObject({ status: 409, body: '20\n' });
    expect(await postTo(again.url, bodyOf(20, 20))).toMatchObject({ status: 200 });
    again.child.kill('SIGTERM');
    expect(await again.gone).toEqual([0, null]);
  });

  it('does not start without its memory', async () => {
    rmSync(join(witness.folder, 'memory'));
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, NODE_OPTIONS: '', WITNESS_DATA: witness.folder, WITNESS_PORT: '0' },
    });
    let complained = '';
    child.stderr.on('data', (text: Buffer) => (complained += String(text)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(complained).toContain('is lost');
  });
});
