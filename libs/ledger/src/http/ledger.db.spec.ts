import 'reflect-metadata';
import type { Actor, Permission } from '#kernel';
import { LedgerModule } from '#ledger';
import { ConfigModule } from '#platform/config';
import { Authenticator, type Credentials, HttpModule, openHttp } from '#platform/http';
import { ObservabilityModule } from '#platform/observability';
import { PersistenceModule } from '#platform/persistence';
import { RealmModule } from '#platform/realm';
import { openTestDatabase, type TestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { unzipSync } from 'fflate';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { verifyEd25519 } from '../application/ed25519.js';
import { sha256 } from '../application/sha256.js';
import { readCheckpoint } from '../domain/checkpoint.js';
import { base64, fromBase64, fromUtf8, utf8 } from '../domain/encoding.js';
import { leafHash, provesConsistency, provesInclusion } from '../domain/merkle-tree.js';
import { isSignedBy, readNote, readVerifierKey } from '../domain/signed-note.js';
import { ProofsVerifier } from '../domain/verify-proofs.js';
import { TestLedger } from '../persistence/ledger.fixture.js';
import { LedgerHttpModule } from './http.module.js';
import { verifierTools } from '../application/verifier-tools.js';

const USER = '01890000-0000-7000-8000-000000000001';

class Tokens extends Authenticator {
  async authenticate({ bearer }: Credentials): Promise<Actor | null> {
    const held: Readonly<Record<string, Permission[]>> = { auditor: ['ledger.read'], exporter: ['ledger.read', 'ledger.export'] };
    const permissions = new Set<Permission>(held[bearer ?? ''] ?? ['case.read']);
    return bearer === undefined ? null : ({ userId: USER, deskId: 'd', roles: [], permissions } as unknown as Actor);
  }
}

@Global()
@Module({ providers: [{ provide: Authenticator, useClass: Tokens }], exports: [Authenticator] })
class TokensModule {}

describe('the ledger over http', () => {
  let database: TestDatabase;
  let ledger: TestLedger;
  let app: NestFastifyApplication;
  let base: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    ledger = new TestLedger(database);
    const env = Object.assign(ledger.env, { ENLACE_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        ConfigModule.for(env),
        ObservabilityModule,
        PersistenceModule,
        RealmModule,
        TokensModule,
        HttpModule,
        LedgerModule,
        LedgerHttpModule,
      ],
    })
    class Root {}
    app = await openHttp(Root);
    await app.listen(0, '127.0.0.1');
    base = `${await app.getUrl()}/api/v1/ledger`;
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
    await database.drop();
  });

  const get = (path: string, bearer: string | null = 'auditor'): Promise<Response> =>
    fetch(`${base}/${path}`, { headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` } });
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

  it('has nothing signed before the first entry, and says so', async () => {
    const answer = await get('checkpoint');
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'ledger-unsealed' }]);
  });

  it('gives entries, the signed head and proofs that hold against it', async () => {
    await ledger.act(
      Array.from({ length: 20 }, (_, at) => ({ stream: 'case:a', sseq: at + 1, payload: { secret: 'amoníaco' } })),
    );
    await ledger.sequenceAll();
    await ledger.publisher().publish();
    const page = await json<{ items: { leafIndex: number; leafHash: string; body: string }[]; nextAfter: number | null }>(
      'entries?after=4&limit=3',
    );
    expect(page.items.map(({ leafIndex }) => leafIndex)).toEqual([5, 6, 7]);
    expect(page.nextAfter).toBe(7);
    for (const { body, leafHash: hash } of page.items) expect(base64(leafHash(sha256, utf8(body)))).toBe(hash);
    expect(JSON.stringify(page)).not.toContain('amon');
    expect(await json('entries?after=19')).toEqual({ items: [], nextAfter: null });

    expect(await json('sealing')).toEqual({
      signedSize: 20,
      sealedSize: 20,
      sealedAt: null,
      waitingSince: null,
      witnesses: [],
      policy: null,
    });
    expect(await (await get('checkpoint?sealed=true')).text()).toBe(await (await get('checkpoint')).text());
    const note = await get('checkpoint');
    expect(note.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const head = readCheckpoint(readNote(await note.text()).text);
    const inclusion = await json<{ leafHash: string; hashes: string[] }>(`proof/inclusion?seq=6&size=${head.size}`);
    const claim = { index: 6, size: head.size, leaf: fromBase64(inclusion.leafHash), root: head.root };
    expect(provesInclusion(sha256, claim, inclusion.hashes.map(fromBase64))).toBe(true);

    await ledger.act([{ stream: 'case:a', sseq: 21 }]);
    await ledger.sequenceAll();
    await ledger.publisher().publish();
    const later = readCheckpoint(readNote(await (await get('checkpoint')).text()).text);
    const { hashes } = await json<{ hashes: string[] }>(`proof/consistency?from=${head.size}&to=${later.size}`);
    expect(provesConsistency(sha256, head, later, hashes.map(fromBase64))).toBe(true);
  });

  it('gives the entries of one case alone, and the key that the heads are signed with', async () => {
    const caseId = '01a21a24-333f-77ed-976a-57785eea5419';
    await ledger.act([
      { stream: `case:${caseId}`, sseq: 1, caseId },
      { stream: 'case:other', sseq: 1 },
      { stream: 'handoff:x', sseq: 1, caseId },
    ]);
    await ledger.sequenceAll();
    await ledger.publisher().publish();
    const { items } = await json<{ items: { stream: string; leafIndex: number }[] }>(`entries?case=${caseId}`);
    expect(items.map(({ stream }) => stream)).toEqual([`case:${caseId}`, 'handoff:x']);
    const [first] = items;
    const rest = await json<{ items: { stream: string }[] }>(`entries?case=${caseId}&after=${first?.leafIndex}`);
    expect(rest.items.map(({ stream }) => stream)).toEqual(['handoff:x']);

    const zip = await get(`proofs?case=${caseId}`);
    expect(zip.headers.get('content-disposition')).toContain(`${caseId}.zip`);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const proofs = Object.keys(files).filter((name) => name !== 'policy');
    expect(proofs).toEqual(items.map(({ leafIndex }) => `${String(leafIndex).padStart(9, '0')}.tlog-proof`));
    const verifier = new ProofsVerifier(verifierTools, { policy: fromUtf8(files['policy']!), onlyCase: caseId });
    for (const name of proofs) verifier.proof(name, fromUtf8(files[name]!));
    expect(verifier.finish()).toMatchObject({ ok: true, entries: 2, valuesChecked: 0, valuesWithheld: 2 });

    const note = readNote(await (await get('checkpoint')).text());
    const key = readVerifierKey(sha256, await (await get('key')).text());
    expect(isSignedBy(note, key, verifyEd25519)).toBe(true);
  });

  it.each(['entries', 'checkpoint', 'key', 'proofs', 'proof/inclusion?seq=0&size=1', 'proof/consistency?from=0&to=1'])(
    'lets nobody read %s without the permission',
    async (path) => {
      expect((await get(path, null)).status).toBe(401);
      expect((await get(path, 'liaison')).status).toBe(403);
    },
  );

  it('is verified when somebody who may export asks, and everybody who may read hears of it', async () => {
    const ask = (bearer: string, key = 'verify-1') =>
      fetch(`${base}/verifications`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'idempotency-key': key },
      });
    expect((await ask('auditor')).status).toBe(403);
    expect((await json<{ items: object[] }>('verifications')).items).toEqual([]);
    const asked = await ask('exporter');
    expect([asked.status, await asked.json()]).toMatchObject([201, { askedBy: USER, startedAt: null, finishedAt: null }]);
    await ask('exporter', 'verify-2');
    expect((await json<{ items: object[] }>('verifications')).items).toMatchObject([{ askedBy: USER }]);
  });

  it.each([
    ['entries?after=-2', 400],
    ['entries?limit=1001', 400],
    ['entries?limit=1e2', 400],
    ['entries?after=1;drop', 400],
    ['entries?unknown=1', 400],
    ['entries?case=26-SDT-00417-K', 400],
    ['entries?after=1&after=2', 400],
    ['proofs', 400],
    ['proofs?case=26-SDT-00417-K', 400],
    ['proof/inclusion?seq=0', 400],
    ['proof/inclusion?seq=&size=1', 400],
    ['proof/inclusion?seq=99999999999999999&size=1', 400],
    ['proof/inclusion?seq=0&size=0', 400],
    ['proof/inclusion?seq=9007199254740991&size=9007199254740991', 422],
    ['proof/inclusion?seq=30&size=21', 404],
    ['proof/consistency?from=1&to=1000', 422],
    ['proof/consistency?from=3&to=2', 422],
  ])('answers %s with %d', async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});
