import type { CaseId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RedactionsRepository } from '../application/redactions.repository.js';
import type { Redaction } from '../domain/redaction.js';

const LOAD = sql('redaction.load', 'select body as state, version from redaction where realm = $1 and id = $2 for no key update');
const INSERT = sql(
  'redaction.insert',
  'insert into redaction (id, realm, version, case_id, subject_id, proposed_at, body) values ($1, $2, $3, $4, $5, $6, $7)',
);
const UPDATE = sql(
  'redaction.update',
  'update redaction set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const CASE_OF = sql('redaction.case-of', 'select case_id as "caseId" from redaction where realm = $1 and id = $2');
const STATE_OF = sql(
  'redaction.state-of',
  `select state from redaction where realm = $1 and subject_id = $2 and state in ('proposed', 'done')`,
);

@Injectable()
export class RedactionsStore extends RedactionsRepository {
  async load(tx: Tx, id: string): Promise<{ state: Redaction; version: number } | null> {
    const [row] = await tx.query<{ state: Redaction; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: Redaction, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.caseId, state.paper.id, state.proposedAt, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: Redaction, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async caseOf(tx: Tx, id: string): Promise<CaseId | null> {
    const [row] = await tx.query<{ caseId: CaseId }>(CASE_OF, [tx.realm, id]);
    return row?.caseId ?? null;
  }

  async stateOf(tx: Tx, paperId: string): Promise<'proposed' | 'done' | null> {
    const [row] = await tx.query<{ state: 'proposed' | 'done' }>(STATE_OF, [tx.realm, paperId]);
    return row?.state ?? null;
  }
}
