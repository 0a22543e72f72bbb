import type { Instant, Realm, UserId } from '#kernel';
import { LIVE } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RuleSetsStore, type RuleSetSummary, type RuleSetView } from '../application/rule-sets.store.js';
import type { RuleSet, RuleSetBody } from '../domain/rule-set.js';
import { ruleSetLife, type RuleSetState, type Signature } from '../domain/rule-set-life.js';
import type { RuleSetStatus } from '../domain/rule-set.machine.js';

interface SummaryRow {
  readonly id: string;
  readonly ruleVersion: number;
  readonly status: RuleSetStatus;
  readonly note: string;
  readonly draftedBy: UserId | null;
  readonly draftedAt: Instant;
  readonly approvedBy: UserId | null;
  readonly approvedAt: Instant | null;
  readonly publishedBy: UserId | null;
  readonly publishedAt: Instant | null;
  readonly retiredBy: UserId | null;
  readonly retiredAt: Instant | null;
  readonly version: number;
}
interface Row extends SummaryRow {
  readonly body: RuleSetBody;
}

const SUMMARY = `id, rule_version as "ruleVersion", status, note, drafted_by as "draftedBy", drafted_at as "draftedAt",
  approved_by as "approvedBy", approved_at as "approvedAt", published_by as "publishedBy", published_at as "publishedAt",
  retired_by as "retiredBy", retired_at as "retiredAt", version`;

const TAKE_TURN = sql('routing.take-turn', `select pg_advisory_xact_lock(hashtext('routing.rule-sets'))`);
const NEXT = sql('routing.next-version', 'select coalesce(max(rule_version), 0) + 1 as next from routing_rule_set');
const ID_OF = sql('routing.id-of', 'select id from routing_rule_set where rule_version = $1 and realm = $2');
const PUBLISHED_ID = sql('routing.published-id', `select id from routing_rule_set where realm = $1 and status = 'published'`);
const LOAD = sql('routing.load', `select ${SUMMARY}, body from routing_rule_set where id = $1 and realm = $2 for no key update`);
const INSERT = sql(
  'routing.insert',
  `insert into routing_rule_set (id, realm, rule_version, status, body, note, drafted_by, drafted_at, published_by, published_at, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const UPDATE = sql(
  'routing.update',
  `update routing_rule_set set status = $2, approved_by = $3, approved_at = $4, published_by = $5, published_at = $6,
     retired_by = $7, retired_at = $8, version = $9
   where id = $1 and realm = $10 and version = $11 returning 1`,
);
const IN_FORCE = sql(
  'routing.in-force',
  `select rule_version as "version", body from routing_rule_set where status = 'published' and realm in ($1, $2)
   order by realm = $1 desc limit 1`,
);
const VIEW = sql('routing.view', `select ${SUMMARY}, body from routing_rule_set where rule_version = $1 and realm in ($2, $3)`);
const LIST = sql(
  'routing.list',
  `select ${SUMMARY} from routing_rule_set where realm in ($1, $2) and rule_version < $3 order by rule_version desc limit $4`,
);

const signature = (by: UserId | null, at: Instant | null): Signature | null => at && { by, at };

const summaryOf = (row: SummaryRow): RuleSetSummary => ({
  id: row.id,
  ruleVersion: row.ruleVersion,
  status: row.status,
  note: row.note,
  drafted: { by: row.draftedBy, at: row.draftedAt },
  approved: signature(row.approvedBy, row.approvedAt),
  published: signature(row.publishedBy, row.publishedAt),
  retired: signature(row.retiredBy, row.retiredAt),
  version: row.version,
});

@Injectable()
export class SqlRuleSetsStore extends RuleSetsStore {
  readonly aggregate = ruleSetLife;

  constructor(private readonly database: Database) {
    super();
  }

  async takeTurn(tx: Tx): Promise<void> {
    await tx.query(TAKE_TURN, []);
  }

  async nextRuleVersion(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(NEXT, []);
    return row?.next ?? 1;
  }

  async idOf(tx: Tx, ruleVersion: number): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(ID_OF, [ruleVersion, tx.realm]);
    return row?.id ?? null;
  }

  async publishedId(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(PUBLISHED_ID, [tx.realm]);
    return row?.id ?? null;
  }

  async load(tx: Tx, id: string): Promise<{ state: RuleSetState; version: number } | null> {
    const [row] = await tx.query<Row>(LOAD, [id, tx.realm]);
    if (!row) return null;
    const { id: _, version, ...summary } = summaryOf(row);
    return { state: { ...summary, body: row.body }, version };
  }

  async insert(tx: Tx, id: string, state: RuleSetState, version: number): Promise<void> {
    const { ruleVersion, status, body, note, drafted, published } = state;
    await tx.query(INSERT, [
      id,
      tx.realm,
      ruleVersion,
      status,
      JSON.stringify(body),
      note,
      drafted.by,
      drafted.at,
      published?.by ?? null,
      published?.at ?? null,
      version,
    ]);
  }

  async update(tx: Tx, id: string, state: RuleSetState, version: number, expected: number): Promise<boolean> {
    const signatures = [state.approved, state.published, state.retired].flatMap((each) => [each?.by ?? null, each?.at ?? null]);
    const rows = await tx.query(UPDATE, [id, state.status, ...signatures, version, tx.realm, expected]);
    return rows.length === 1;
  }

  async inForce(realm: Realm): Promise<RuleSet | null> {
    const [row] = await this.database.query<{ version: number; body: RuleSetBody }>(IN_FORCE, [realm, LIVE]);
    return row ? { ...row.body, version: row.version } : null;
  }

  async view(realm: Realm, ruleVersion: number): Promise<RuleSetView | null> {
    const [row] = await this.database.query<Row>(VIEW, [ruleVersion, realm, LIVE]);
    return row ? { ...summaryOf(row), body: row.body } : null;
  }

  async list(realm: Realm, before: number, limit: number): Promise<RuleSetSummary[]> {
    const rows = await this.database.query<SummaryRow>(LIST, [realm, LIVE, before, limit]);
    return rows.map(summaryOf);
  }
}
