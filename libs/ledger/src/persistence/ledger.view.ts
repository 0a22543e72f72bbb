import type { Instant, Realm } from '#kernel';
import { Database, pastAudience, sql, type Statement } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { SealedValues } from '../application/subject-keys.js';
import type { FindTile, TileId } from '../domain/tile.js';
import { DataKeysStore, valuesOf } from './data-keys.store.js';
import { loadTiles, type LogState } from './leaves.store.js';

const COLUMNS = `l.leaf_index as "leafIndex", e.id, e.realm, e.stream, e.sseq, e.type, e.case_id as "caseId", e.at`;
/** As they are stored; an entry whose row is gone has none. */
const VALUES = `coalesce(d.disclosures, '[]') as disclosures, coalesce(d.sealed, '{}') as sealed`;
/** Whether the final head of a closed log covers it: its place there is no place in this log. */
const PAST = 'exists (select from ledger_past p where p.entry_id = e.id) as past';
const AFTER = sql(
  'ledger.entries-after',
  `select ${COLUMNS}, l.leaf_hash as "leafHash", convert_from(e.body, 'utf8') as body
   from ledger_leaf l join ledger_entry e on e.id = l.entry_id where l.leaf_index > $1 order by l.leaf_index limit $2`,
);
const AFTER_OF_CASE = sql(
  'ledger.entries-of-case-after',
  `select ${COLUMNS}, l.leaf_hash as "leafHash", convert_from(e.body, 'utf8') as body
   from ledger_entry e join ledger_leaf l on l.entry_id = e.id
   where e.realm = $3 and e.case_id = $4 and l.leaf_index > $1 order by l.leaf_index limit $2`,
);
/** In the order of the log; what has no place yet comes last, in the order of its making. */
const TIMELINE = sql(
  'ledger.case-timeline',
  `select ${COLUMNS}, convert_from(e.body, 'utf8') as body, ${VALUES}, ${PAST}
   from ledger_entry e left join ledger_leaf l on l.entry_id = e.id left join ledger_disclosure d on d.entry_id = e.id
   where e.realm = $1 and e.case_id = $2 order by l.leaf_index nulls last, e.id`,
);
/** The whole of a drill; of the live realm there is no whole that anybody could read. */
const OF_DRILL = pastAudience(
  sql(
    'ledger.entries-of-drill',
    `select ${COLUMNS}, convert_from(e.body, 'utf8') as body, ${VALUES}, ${PAST}
   from ledger_entry e left join ledger_leaf l on l.entry_id = e.id left join ledger_disclosure d on d.entry_id = e.id
   where e.realm = $1 and e.realm <> 'live' order by e.id`,
  ),
);
const OF_STREAM = sql(
  'ledger.entries-of-stream',
  `select l.leaf_index as "leafIndex", e.id, e.stream, e.sseq, e.type, e.at
   from ledger_entry e left join ledger_leaf l on l.entry_id = e.id where e.realm = $1 and e.stream = $2 order by e.sseq`,
);
/** Of several things, in the order of each, with their values. */
const OF_STREAMS = sql(
  'ledger.entries-of-streams',
  `select ${COLUMNS}, convert_from(e.body, 'utf8') as body, ${VALUES}, ${PAST}
   from ledger_entry e left join ledger_leaf l on l.entry_id = e.id left join ledger_disclosure d on d.entry_id = e.id
   where e.realm = $1 and e.stream = any ($2) order by e.stream, e.sseq`,
);
const STATE = sql('ledger.state', 'select size, root from ledger_log_state where origin = $1');
const CHECKPOINT = sql(
  'ledger.checkpoint',
  `select c.size, c.at, c.note || coalesce((select string_agg(line, '' order by w.at) from ledger_cosignature w where w.size = c.size), '') as note
   from ledger_checkpoint c order by c.size desc limit 1`,
);
const KEY = sql('ledger.operator-key', 'select verifier_key as "verifierKey" from ledger_operator_key where origin = $1');
const LEAF = sql('ledger.leaf', 'select leaf_hash as "leafHash" from ledger_leaf where leaf_index = $1');
const PLACE = sql('ledger.place', 'select leaf_index as "leafIndex" from ledger_leaf where entry_id = $1');
const BUNDLE = sql(
  'ledger.bundle-entries',
  `select l.leaf_index as "leafIndex", e.id, e.body,
     case when $4::text = 'all' or $4::text = e.case_id::text then coalesce(d.disclosures, '[]') end as disclosures,
     case when $4::text = 'all' or $4::text = e.case_id::text then coalesce(d.sealed, '{}') else '{}' end as sealed
   from ledger_leaf l join ledger_entry e on e.id = l.entry_id left join ledger_disclosure d on d.entry_id = e.id
   where l.leaf_index >= $1 and l.leaf_index < $2 and ($3::uuid is null or e.case_id = $3) order by l.leaf_index`,
);
const OF_CASE = sql(
  'ledger.sequenced-of-case',
  `select l.leaf_index as "leafIndex", e.id, e.body, ${VALUES}
   from ledger_entry e join ledger_leaf l on l.entry_id = e.id left join ledger_disclosure d on d.entry_id = e.id
   where e.case_id = $1 and ($2::text is null or e.realm = $2) and l.leaf_index < $3 order by l.leaf_index`,
);
const WAITING = pastAudience(
  sql(
    'ledger.bundle-waiting',
    `select e.id, e.stream, e.sseq, e.type, case when e.type = 'redaction.done' then coalesce(d.disclosures, '[]') else '[]' end as disclosures,
     case when e.type = 'redaction.done' then coalesce(d.sealed, '{}') else '{}' end as sealed from (
     select entry_id from ledger_pending union all select entry_id from ledger_leaf where leaf_index >= $1
   ) as uncovered join ledger_entry e on e.id = uncovered.entry_id left join ledger_disclosure d on d.entry_id = e.id
   where $2::uuid is null or e.case_id = $2 order by e.stream, e.sseq limit 10000`,
  ),
);

/** An entry with what can be searched of it. Never a payload value. */
export interface EntryRow {
  /** Its place in the log; null while it waits for the sequencer. */
  readonly leafIndex: number | null;
  readonly id: string;
  readonly realm: Realm;
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  readonly caseId: string | null;
  readonly at: Instant;
  /** The canonical JSON, as text. */
  readonly body: string;
}

/** With its values, as far as they still exist. */
export interface ToldRow extends EntryRow {
  readonly disclosures: readonly string[];
  /** The final head of a closed log covers it. */
  readonly past: boolean;
}

/** An act of one thing, without its values. */
export interface StreamEntry {
  /** Its place in the log; null while it waits for the sequencer. */
  readonly leafIndex: number | null;
  readonly id: string;
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  readonly at: Instant;
}

export interface SequencedRow extends EntryRow {
  readonly leafIndex: number;
  readonly leafHash: Uint8Array;
}

export interface CheckpointRow {
  readonly size: number;
  /** With the cosignatures that it has so far. */
  readonly note: string;
  readonly at: Instant;
}

export interface BundleRow {
  readonly leafIndex: number;
  readonly body: Uint8Array;
  /** Null when the values are not to be handed over. */
  readonly disclosures: readonly string[] | null;
}

/** An entry of a case with all that is stored of it. */
export interface CaseRow {
  readonly leafIndex: number;
  readonly body: Uint8Array;
  readonly disclosures: readonly string[];
}

export interface WaitingRow {
  readonly id: string;
  readonly stream: string;
  readonly sseq: number;
  readonly type: string;
  /** Of an act that erased values; of others none. */
  readonly disclosures: readonly string[];
}

/** Reads of the log, under the application's role. */
@Injectable()
export class LedgerView {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeysStore,
  ) {}

  after(leafIndex: number, limit: number): Promise<SequencedRow[]> {
    return this.database.query<SequencedRow>(AFTER, [leafIndex, limit]);
  }

  /** Those of one case and of what belongs to it. */
  afterOfCase(realm: Realm, caseId: string, leafIndex: number, limit: number): Promise<SequencedRow[]> {
    return this.database.query<SequencedRow>(AFTER_OF_CASE, [leafIndex, limit, realm, caseId]);
  }

  timeline(realm: Realm, caseId: string): Promise<ToldRow[]> {
    return this.opened<ToldRow>(TIMELINE, [realm, caseId]);
  }

  ofDrill(realm: Realm): Promise<ToldRow[]> {
    return this.opened<ToldRow>(OF_DRILL, [realm]);
  }

  ofStream(realm: Realm, stream: string): Promise<StreamEntry[]> {
    return this.database.query<StreamEntry>(OF_STREAM, [realm, stream]);
  }

  ofStreams(realm: Realm, streams: readonly string[]): Promise<ToldRow[]> {
    return this.opened<ToldRow>(OF_STREAMS, [realm, streams]);
  }

  async state(origin: string): Promise<LogState> {
    const [row] = await this.database.query<LogState>(STATE, [origin]);
    return row ?? { size: 0, root: new Uint8Array() };
  }

  async checkpoint(): Promise<CheckpointRow | null> {
    const [row] = await this.database.query<CheckpointRow>(CHECKPOINT);
    return row ?? null;
  }

  async operatorKey(origin: string): Promise<string | null> {
    const [row] = await this.database.query<{ verifierKey: string }>(KEY, [origin]);
    return row?.verifierKey ?? null;
  }

  async leafHash(leafIndex: number): Promise<Uint8Array | null> {
    const [row] = await this.database.query<{ leafHash: Uint8Array }>(LEAF, [leafIndex]);
    return row?.leafHash ?? null;
  }

  async placeOf(entryId: string): Promise<number | null> {
    const [row] = await this.database.query<{ leafIndex: number }>(PLACE, [entryId]);
    return row?.leafIndex ?? null;
  }

  tiles(ids: readonly TileId[]): Promise<FindTile> {
    return loadTiles(this.database, ids);
  }

  /** Entries at the places `[from, to)`, or those of one case among them; with all values, none, or those of one case. */
  bundleEntries(from: number, to: number, onlyCase: string | null, valuesOf: string): Promise<BundleRow[]> {
    return this.opened<BundleRow>(BUNDLE, [from, to, onlyCase, valuesOf]);
  }

  /** Those of one case and of what belongs to it that a tree of this size holds; of any realm where none is said. */
  ofCase(caseId: string, realm: Realm | null, size: number): Promise<CaseRow[]> {
    return this.opened<CaseRow>(OF_CASE, [caseId, realm, size]);
  }

  /** Entries that a tree of this size does not hold yet. */
  waiting(size: number, onlyCase: string | null): Promise<WaitingRow[]> {
    return this.opened<WaitingRow>(WAITING, [size, onlyCase]);
  }

  /** With their values opened; null where they are not asked for. */
  private async opened<Row extends { readonly disclosures: readonly string[] | null }>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const rows = await this.database.query<Row & { readonly id: string; readonly sealed: SealedValues }>(statement, values);
    const parts = await this.keys.openParts(
      this.database,
      rows.map(({ id, disclosures, sealed }) => ({ id, disclosures: disclosures ?? [], sealed })),
    );
    return rows.map(({ sealed: _, ...row }, at) => ({
      ...(row as unknown as Row),
      disclosures: row.disclosures && valuesOf(parts[at]!),
    }));
  }
}
