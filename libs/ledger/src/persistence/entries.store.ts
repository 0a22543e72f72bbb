import type { Context, Realm } from '#kernel';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { sha256 } from '../application/sha256.js';
import { buildEntry, type EntrySecrets } from '../domain/entry.js';
import type { RecordedEvent } from '../application/unit.js';

/** Entry, its place in the queue of the sequencer, its values, and the envelope that carries it out: one statement for all events. */
const WRITE = sql(
  'ledger.write-entries',
  `with e as (
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::uuid[], $7::timestamptz[], $8::bytea[],
       $9::jsonb[], $10::jsonb[], $11::boolean[]) as t(id, realm, stream, sseq, type, case_id, at, body, disclosures, envelope, urgent)
   ), entry as (
     insert into ledger_entry (id, realm, stream, sseq, type, case_id, at, body)
     select id, realm, stream, sseq, type, case_id, at, body from e
   ), pending as (
     insert into ledger_pending (entry_id, stream, sseq) select id, stream, sseq from e
   ), disclosure as (
     insert into ledger_disclosure (entry_id, disclosures) select id, disclosures from e
   )
   insert into outbox (id, realm, type, envelope, urgent) select id, realm, type, envelope, urgent from e`,
);

const secrets: EntrySecrets = {
  hash: sha256,
  random: (bytes) => randomBytes(bytes),
};

/** An event by its entry's id, which is its envelope's too. */
export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
}

/** Writes what happened, in the transaction in which it happened. */
@Injectable()
export class EntriesStore {
  constructor(private readonly env: Env) {}

  /** @returns what was sent to be written */
  write(tx: Tx, ctx: Context, recorded: readonly RecordedEvent[]): readonly WrittenEvent[] {
    if (recorded.length === 0) return [];
    const rows = recorded.map((item) => this.row(ctx, tx.realm, item));
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
      column('disclosures'),
      column('envelope'),
      column('urgent'),
    ]);
    return rows;
  }

  private row(ctx: Context, realm: Realm, { stream, sseq, caseId, urgent, whole, event }: RecordedEvent) {
    const id = newId<'LedgerEntry'>();
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
        payload: event.data as Record<string, unknown>,
        whole,
      },
      secrets,
    );
    const actorDeskId = 'deskId' in ctx.actor ? ctx.actor.deskId : null;
    const envelope = {
      id,
      realm,
      type: event.type,
      v: event.v,
      at: event.at,
      stream,
      sseq,
      caseId,
      actorDeskId,
      correlationId: ctx.correlationId,
      data: event.data,
    };
    return {
      id,
      realm,
      stream,
      sseq,
      type: event.type,
      caseId,
      at: event.at,
      body: Buffer.from(body),
      disclosures: JSON.stringify(disclosures),
      envelope: JSON.stringify(envelope),
      urgent,
    };
  }
}
