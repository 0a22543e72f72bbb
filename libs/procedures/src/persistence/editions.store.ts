import { DomainError, LIVE } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { EditionsRepository, type InForceRow } from '../application/editions.repository.js';
import type { ProcedureEdition } from '../domain/edition.js';
import type { ProcedureText } from '../domain/procedure.js';
import { KEEP_TEXT } from './activations.store.js';

const LOAD = sql(
  'procedure-edition.load',
  'select body as state, version from procedure_edition where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'procedure-edition.insert',
  'insert into procedure_edition (id, realm, procedure_id, edition, version, body) values ($1, $2, $3, $4, $5, $6)',
);
const UPDATE = sql(
  'procedure-edition.update',
  'update procedure_edition set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning 1',
);
const PROCEDURE = sql(
  'procedure-edition.procedure',
  'select procedure_id as "procedureId" from procedure_edition where realm = $1 and id = $2',
);
const TAKE_TURN = sql('procedure-edition.take-turn', `select pg_advisory_xact_lock(hashtextextended('procedure ' || $1, 0))`);
const NEWEST = sql('procedure-edition.newest', 'select max(edition) as newest from procedure_edition where procedure_id = $1');
const IN_FORCE = sql(
  'procedure-edition.in-force',
  `select id, edition, body ->> 'hash' as hash, realm = $1 as own from procedure_edition
   where procedure_id = $2 and state = 'in-force' and realm in ($1, $3) order by realm = $1 desc limit 1`,
);
const KEEP_SOURCE = sql(
  'procedure-edition.keep-source',
  'insert into procedure_source (hash, source) values ($1, $2) on conflict do nothing',
);
const SOURCE = sql('procedure-edition.source', 'select source from procedure_source where hash = $1');

@Injectable()
export class EditionsStore extends EditionsRepository {
  async load(tx: Tx, id: string): Promise<{ state: ProcedureEdition; version: number } | null> {
    const [row] = await tx.query<{ state: ProcedureEdition; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: ProcedureEdition, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, state.procedureId, state.edition, version, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: ProcedureEdition, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async procedureOf(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.query<{ procedureId: string }>(PROCEDURE, [tx.realm, id]);
    if (!row) throw new DomainError('not-found');
    return row.procedureId;
  }

  async takeTurn(tx: Tx, procedureId: string): Promise<void> {
    await tx.query(TAKE_TURN, [procedureId]);
  }

  async newest(tx: Tx, procedureId: string): Promise<number | null> {
    const [row] = await tx.query<{ newest: number | null }>(NEWEST, [procedureId]);
    return row?.newest ?? null;
  }

  async inForce(tx: Tx, procedureId: string): Promise<InForceRow | null> {
    const [row] = await tx.query<InForceRow>(IN_FORCE, [tx.realm, procedureId, LIVE]);
    return row ?? null;
  }

  keepSource(tx: Tx, hash: string, source: string): void {
    tx.send(KEEP_SOURCE, [hash, source]);
  }

  async sourceOf(tx: Tx, hash: string): Promise<string> {
    const [row] = await tx.query<{ source: string }>(SOURCE, [hash]);
    if (!row) throw new Error(`the file ${hash} of an edition is gone`);
    return row.source;
  }

  keepText(tx: Tx, text: ProcedureText, edition: number, hash: string): void {
    tx.send(KEEP_TEXT, [hash, text.id, edition, JSON.stringify(text)]);
  }
}
