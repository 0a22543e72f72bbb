import { type Instant, LIVE } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Database } from '#platform/persistence';
import type { TestDatabase } from '#platform/testing';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cosigner } from '../application/cosigner.js';
import { LedgerExport } from '../application/ledger-export.js';
import { OperatorKey } from '../application/operator-key.js';
import { Publisher } from '../application/publisher.js';
import { Sequencer } from '../application/sequencer.js';
import { digest } from '../application/sha256.js';
import { SubjectKeys } from '../application/subject-keys.js';
import { TilesExport } from '../application/tiles-export.js';
import { TreeAudit } from '../application/tree-audit.js';
import { WitnessClient } from '../application/witness-client.js';
import { WitnessEvidence } from '../application/witness-evidence.js';
import { WitnessPolicy } from '../application/witness-policy.js';
import { holderOf, WrappingKeys } from '../application/wrapping-keys.js';
import { buildEntry } from '../domain/entry.js';
import { CheckpointsStore } from './checkpoints.store.js';
import { CosignaturesStore } from './cosignatures.store.js';
import { DataKeysStore, INSERT_KEYS, keyColumns } from './data-keys.store.js';
import { LeavesStore } from './leaves.store.js';
import { LedgerDatabase } from './ledger.database.js';
import { LedgerView } from './ledger.view.js';
import { SealsStore } from './seals.store.js';
import { TimeStampsView } from './time-stamps.store.js';

export const ORIGIN = 'enlace.test/ledger';
const NOW = '2026-11-23T21:25:01.245Z' as Instant;

/** An act as a test writes it: the nth of a stream, with a payload. */
export interface TestAct {
  readonly stream: string;
  readonly sseq: number;
  readonly caseId?: string;
  readonly payload?: Record<string, unknown>;
  readonly type?: string;
  readonly country?: string;
  /** When it says that it was done. */
  readonly at?: Instant;
}

/** A ledger over a test database: acts behind the command runner's back, sequencers and publishers as a worker has them. */
export class TestLedger {
  readonly folder = mkdtempSync(join(tmpdir(), 'enlace-ledger-'));
  readonly env: Env;
  readonly ledger: LedgerDatabase;
  readonly app: Database;
  readonly store: CheckpointsStore;
  readonly wrapping: WrappingKeys;
  readonly keys: DataKeysStore;

  constructor(readonly database: TestDatabase) {
    this.env = Object.assign(new Env(), { DATABASE_URL: database.url, ENLACE_DATA: this.folder, ENLACE_LEDGER_ORIGIN: ORIGIN });
    this.wrapping = new WrappingKeys(this.env);
    this.keys = new DataKeysStore(this.wrapping);
    this.ledger = new LedgerDatabase(this.env);
    this.app = new Database(database.url, { max: 8 });
    this.store = new CheckpointsStore(this.ledger, this.app);
  }

  sequencer(env = this.env): Sequencer {
    return new Sequencer(env, this.ledger, new LeavesStore());
  }

  publisher(env = this.env): Publisher {
    return this.worker(env).publisher;
  }

  /** What one worker has that signs and collects. */
  worker(env = this.env): { readonly publisher: Publisher; readonly cosigner: Cosigner } {
    const key = new OperatorKey(env);
    const policy = new WitnessPolicy(env, key);
    const client = new WitnessClient(env);
    const cosignatures = new CosignaturesStore(this.ledger);
    const evidence = new WitnessEvidence(env, cosignatures, policy, client, key);
    return {
      publisher: new Publisher(env, this.store, new TreeAudit(this.store), key, evidence),
      cosigner: new Cosigner(env, cosignatures, policy, client, evidence),
    };
  }

  exporter(): LedgerExport {
    return new LedgerExport(this.env, this.view(), new SealsStore(this.app), new TimeStampsView(this.app));
  }

  tilesExport(): TilesExport {
    return new TilesExport(this.env, this.view(), new SealsStore(this.app), new TimeStampsView(this.app));
  }

  view(): LedgerView {
    return new LedgerView(this.app, this.keys);
  }

  /** Writes acts as the command runner does, in one transaction. */
  async act(acts: readonly TestAct[], log = this.env.ENLACE_LEDGER_ORIGIN): Promise<string[]> {
    const keys = new SubjectKeys(this.wrapping, new Map());
    const rows = acts.map(({ stream, sseq, caseId, at = NOW, payload = { n: sseq }, type = 'case.noted', country }) => {
      const id = newId<'LedgerEntry'>();
      const actor = { system: 'test' };
      const base = { id, log, realm: LIVE, at, stream, sseq, type, actor, correlationId: 'test' };
      const objects = caseId ? [stream, `case:${caseId}`] : [stream];
      const secrets = { digest, random: (bytes: number): Uint8Array => randomBytes(bytes) };
      const { body, disclosures } = buildEntry({ ...base, objects, payload }, secrets);
      const act = { id, stream, type: base.type, caseId: caseId ?? null, payload };
      return { ...act, sseq, at, body, sealed: keys.seal({ ...act, disclosures, holder: holderOf(country) }) };
    });
    await this.database.owner.query(
      `with e as (
         select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::uuid[], $5::timestamptz[], $6::bytea[], $7::jsonb[], $8::text[])
           as t(id, stream, sseq, case_id, at, body, sealed, type)
       ), entry as (
         insert into ledger_entry (id, realm, stream, sseq, type, case_id, at, body)
         select id, 'live', stream, sseq, type, case_id, at, body from e
       ), pending as (insert into ledger_pending (entry_id, stream, sseq) select id, stream, sseq from e),
       key as (${INSERT_KEYS(9)})
       insert into ledger_disclosure (entry_id, sealed) select id, sealed from e`,
      [
        rows.map(({ id }) => id),
        rows.map(({ stream }) => stream),
        rows.map(({ sseq }) => sseq),
        rows.map(({ caseId }) => caseId),
        rows.map(({ at }) => at),
        rows.map(({ body }) => Buffer.from(body)),
        rows.map(({ sealed }) => JSON.stringify(sealed)),
        rows.map(({ type }) => type),
        ...keyColumns(keys.made),
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** Sequences until nothing is ready. */
  async sequenceAll(sequencer = this.sequencer()): Promise<number> {
    let total = 0;
    for (let more = true; more;) {
      const batch = await sequencer.sequence();
      total += batch.sequenced;
      more = batch.more;
    }
    return total;
  }

  async close(): Promise<void> {
    await this.ledger.close();
    await this.app.close();
    rmSync(this.folder, { recursive: true });
  }
}
