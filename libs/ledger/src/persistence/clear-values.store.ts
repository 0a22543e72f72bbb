import { LIVE } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { readPayload } from '../domain/disclosure.js';
import { subjectsOf } from '../application/subject-keys.js';
import { holderOf } from '../application/wrapping-keys.js';
import { DataKeysStore, INSERT_KEYS, keyColumns } from './data-keys.store.js';

const BATCH = 200;

/** What an erasure or another worker has in hand is left to the next round. */
const TAKE = sql(
  'ledger.take-clear-values',
  `select e.id, e.type, e.stream, e.case_id as "caseId", convert_from(e.body, 'utf8')::jsonb #>> '{actor,n}' as country, d.disclosures
   from ledger_disclosure d join ledger_entry e on e.id = d.entry_id
   where d.disclosures <> '[]' order by d.entry_id limit ${BATCH} for update of d skip locked`,
);
const SEAL = sql(
  'ledger.seal-clear-values',
  `with key as (
     ${INSERT_KEYS(3)}
   ) update ledger_disclosure d set disclosures = '[]', sealed = s.sealed
     from unnest($1::uuid[], $2::jsonb[]) as s(id, sealed) where d.entry_id = s.id`,
);

interface InClear {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly caseId: string | null;
  readonly country: string | null;
  readonly disclosures: readonly string[];
}

/** What the act said; nothing where somebody altered it so that it cannot be read: it is sealed as it lies there, and the verifier finds it. */
const payloadOf = (disclosures: readonly string[]): Record<string, unknown> => {
  try {
    return readPayload(disclosures);
  } catch {
    return {};
  }
};

/** Values that lie in clear, of entries from before there were keys, or that the release before this one wrote beside it. */
@Injectable()
export class ClearValuesStore {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeysStore,
  ) {}

  /** Seals some of them. @returns how many, and whether there may be more */
  async seal(): Promise<{ readonly sealed: number; readonly more: boolean }> {
    return this.database.transaction(LIVE, async (tx) => {
      const rows = await tx.query<InClear>(TAKE, []);
      if (rows.length === 0) return { sealed: 0, more: false };
      const acts = rows.map((row) => ({ ...row, payload: payloadOf(row.disclosures), holder: holderOf(row.country) }));
      const keys = await this.keys.forWriting(tx, new Set(acts.flatMap((act) => subjectsOf(act, act.payload))));
      const sealed = acts.map((act) => JSON.stringify(keys.seal(act)));
      tx.send(SEAL, [rows.map(({ id }) => id), sealed, ...keyColumns(keys.made)], rows.length);
      return { sealed: rows.length, more: rows.length === BATCH };
    });
  }
}
