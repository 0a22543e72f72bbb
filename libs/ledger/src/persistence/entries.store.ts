import type { Context, Realm } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { digest } from '../application/sha256.js';
import { type SubjectKeys, subjectsOf } from '../application/subject-keys.js';
import { holderOf } from '../application/wrapping-keys.js';
import { buildEntry, type EntrySecrets } from '../domain/entry.js';
import { VOTE } from '../domain/signed-vote.js';
import type { RecordedEvent } from '../application/unit.js';
import { subjectOfAct } from '../domain/value-subjects.js';
import { DataKeysStore, INSERT_KEYS, keyColumns } from './data-keys.store.js';

/** Entry, its place in the queue of the sequencer, its values, new keys of these, and the envelope that carries it out: one statement for all events. */
const WRITE = sql(
  'ledger.write-entries',
  `with e as (
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::uuid[], $7::timestamptz[], $8::bytea[],
       $9::jsonb[], $10::jsonb[], $11::boolean[]) as t(id, realm, stream, sseq, type, case_id, at, body, sealed, envelope, urgent)
   ), entry as (
     insert into ledger_entry (id, realm, stream, sseq, type, case_id, at, body)
     select id, realm, stream, sseq, type, case_id, at, body from e
   ), pending as (
     insert into ledger_pending (entry_id, stream, sseq) select id, stream, sseq from e
   ), disclosure as (
     insert into ledger_disclosure (entry_id, sealed) select id, sealed from e
   ), key as (
     ${INSERT_KEYS(12)}
   )
   insert into outbox (id, realm, type, envelope, urgent) select id, realm, type, envelope, urgent from e`,
);

const secrets: EntrySecrets = {
  digest,
  random: (bytes) => randomBytes(bytes),
};

type Placed = Pick<RecordedEvent, 'stream' | 'sseq' | 'caseId' | 'event'>;

const envelopeOf = (ctx: Context, realm: Realm, id: string, { stream, sseq, caseId, event }: Placed) => ({
  id,
  realm,
  type: event.type,
  v: event.v,
  at: event.at,
  stream,
  sseq,
  caseId,
  actorDeskId: 'deskId' in ctx.actor ? ctx.actor.deskId : null,
  correlationId: ctx.correlationId,
  data: event.data,
});

/** An event by its entry's id, which is its envelope's too. */
export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
}

/** Writes what happened, in the transaction in which it happened. */
@Injectable()
export class EntriesStore {
  constructor(
    private readonly env: Env,
    private readonly keys: DataKeysStore,
  ) {}

  /** Asks for the keys that `write` seals with, so that the question can travel with other statements. Locks are won before. */
  keysFor(tx: Tx, recorded: readonly RecordedEvent[]): Promise<SubjectKeys> {
    const begun = new Set(recorded.flatMap(({ stream, sseq }) => (sseq === 1 ? [stream] : [])));
    const acts = recorded.map(({ stream, caseId, event }) => ({ type: event.type, stream, caseId, data: event.data }));
    const asked = acts.filter((act) => !begun.has(subjectOfAct(act)));
    return this.keys.forWriting(tx, new Set(asked.flatMap((act) => subjectsOf(act, act.data as Record<string, unknown>))));
  }

  /** @returns what was sent to be written */
  write(tx: Tx, ctx: Context, recorded: readonly RecordedEvent[], keys: SubjectKeys): readonly WrittenEvent[] {
    if (recorded.length === 0) return [];
    const rows = recorded.map((item) => this.row(ctx, tx.realm, item, keys));
    const column = <K extends keyof (typeof rows)[number]>(name: K): (typeof rows)[number][K][] => rows.map((row) => row[name]);
    tx.send(WRITE, [
      column('id'),
      column('realm'),
      column('stream'),
      column('sseq'),
      column('type'),
      column('caseId'),
      column('at'),
      column('body'),
      column('sealed'),
      column('envelope'),
      column('urgent'),
      ...keyColumns(keys.made),
    ]);
    return rows;
  }

  private row(
    ctx: Context,
    realm: Realm,
    { stream, sseq, caseId, urgent, whole, event, vote }: RecordedEvent,
    keys: SubjectKeys,
  ) {
    const id = newId<'LedgerEntry'>();
    const payload = { ...(event.data as Record<string, unknown>), ...(vote && { [VOTE]: vote }) };
    const { body, disclosures } = buildEntry(
      {
        id,
        log: this.env.ENLACE_LEDGER_ORIGIN,
        realm,
        at: event.at,
        stream,
        sseq,
        type: event.type,
        version: event.v,
        actor: ctx.actor,
        ...(ctx.via && { via: ctx.via }),
        objects: caseId && stream !== `case:${caseId}` ? [stream, `case:${caseId}`] : [stream],
        correlationId: ctx.correlationId,
        ...(ctx.causationId && { causationId: ctx.causationId }),
        payload,
        whole,
      },
      secrets,
    );
    const holder = holderOf('country' in ctx.actor ? ctx.actor.country : null);
    const sealed = keys.seal({ id, type: event.type, stream, caseId, payload, disclosures, holder });
    return {
      id,
      realm,
      stream,
      sseq,
      type: event.type,
      caseId,
      at: event.at,
      body: Buffer.from(body),
      sealed: JSON.stringify(sealed),
      envelope: JSON.stringify(envelopeOf(ctx, realm, id, { stream, sseq, caseId, event })),
      urgent,
    };
  }
}
