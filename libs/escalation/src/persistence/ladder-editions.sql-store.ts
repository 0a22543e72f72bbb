import {
  type CountryCode,
  type EditionSignature,
  type EditionStatus,
  type Instant,
  LIVE,
  type Realm,
  type UserId,
} from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { LadderEditionsStore, type LadderEditionView, type PublishedLadders } from '../application/ladder-editions.store.js';
import type { LadderBody } from '../domain/ladder.js';
import { type LadderEdition, ladderEditions } from '../domain/ladder-edition.js';
import type { LadderScope } from '../domain/ladder-scope.js';
import { LADDER_KEYS, type LadderKey } from '../domain/ladders.js';

type Part = 'drafted' | 'approved' | 'published' | 'retired';
const PARTS = ['drafted', 'approved', 'published', 'retired'] as const satisfies readonly Part[];

type Signed = { readonly [By in `${Part}_by`]: UserId | null } & { readonly [Of in `${Part}_country`]: CountryCode | null } & {
  readonly [At in `${Part}_at`]: Instant | null;
};

interface Row extends Signed {
  readonly key: LadderKey;
  readonly scope: LadderScope;
  readonly ladder_version: number;
  readonly status: EditionStatus;
  readonly body: LadderBody;
  readonly content_hash: string;
  readonly note: string;
  readonly version: number;
  readonly laid: boolean;
}

const SIGNED = PARTS.map((part) => `${part}_by, ${part}_country, ${part}_at`).join(', ');
const COLUMNS = `key, scope, ladder_version, status, body, content_hash, note, ${SIGNED}, version, laid`;

const TAKE_TURN = sql('ladder.take-turn', `select pg_advisory_xact_lock(hashtext('escalation.ladders'))`);
const NEXT = sql('ladder.next-version', 'select coalesce(max(ladder_version), 1) + 1 as next from ladder_edition where key = $1');
const FIND = sql('ladder.find', 'select id, scope from ladder_edition where key = $1 and ladder_version = $2 and realm = $3');
const PUBLISHED_ID = sql(
  'ladder.published-id',
  `select id from ladder_edition where realm = $1 and key = $2 and scope = $3 and status = 'published'`,
);
const LOAD = sql('ladder.load', `select ${COLUMNS} from ladder_edition where id = $1 and realm = $2 for no key update`);
const INSERT = sql(
  'ladder.insert',
  `insert into ladder_edition (id, realm, ${COLUMNS}) select $1, $2, ${COLUMNS} from jsonb_populate_record(null::ladder_edition, $3)`,
);
const UPDATE = sql(
  'ladder.update',
  `update ladder_edition e set status = u.status, version = u.version,
     ${PARTS.slice(1)
       .flatMap((part) => ['by', 'country', 'at'].map((field) => `${part}_${field} = u.${part}_${field}`))
       .join(', ')}
   from jsonb_populate_record(null::ladder_edition, $3) u where e.id = $1 and e.realm = $2 and e.version = $4 returning 1`,
);
const PUBLISHED = sql(
  'ladder.published',
  `select revision::int as revision, coalesce((select jsonb_agg(jsonb_build_object('realm', realm, 'scope', scope, 'ladder',
     body || jsonb_build_object('key', key, 'version', ladder_version))) from ladder_edition where status = 'published'), '[]') as editions
   from ladder_revision`,
);
const REQUIRE_REVISION = sql('ladder.require-revision', 'select require_ladder_revision($1)');
const VIEW = sql(
  'ladder.view',
  `select id, ${COLUMNS} from ladder_edition where key = $1 and ladder_version = $2 and realm in ($3, $4)`,
);
const LIST = sql(
  'ladder.list',
  `select id, ${COLUMNS} from ladder_edition where realm in ($1, $2) and key = $3 and ladder_version < $4 order by ladder_version desc limit $5`,
);
const WAITING = sql(
  'ladder.waiting',
  `select key, count(*)::int as count from ladder_edition where realm in ($1, $2) and status in ('draft', 'approved') group by key`,
);

const signatureOf = (row: Row, part: Part): EditionSignature | null => {
  const [by, country, at] = [row[`${part}_by`], row[`${part}_country`], row[`${part}_at`]];
  return by && country && at ? { by, country, at } : null;
};

const stateOf = (row: Row): LadderEdition & { readonly version: number } => ({
  key: row.key,
  scope: row.scope,
  ladderVersion: row.ladder_version,
  status: row.status,
  body: row.body,
  contentHash: row.content_hash,
  note: row.note,
  drafted: signatureOf(row, 'drafted')!,
  approved: signatureOf(row, 'approved'),
  published: signatureOf(row, 'published'),
  retired: signatureOf(row, 'retired'),
  version: row.version,
  ...(row.laid && { laid: true }),
});

const viewOf = (row: Row & { readonly id: string }): LadderEditionView => ({ id: row.id, ...stateOf(row) });

const rowOf = (state: LadderEdition, version: number) => ({
  key: state.key,
  scope: state.scope,
  ladder_version: state.ladderVersion,
  status: state.status,
  body: state.body,
  content_hash: state.contentHash,
  note: state.note,
  version,
  laid: state.laid ?? false,
  ...Object.fromEntries(
    PARTS.flatMap((part) => {
      const signature = state[part];
      return [
        [`${part}_by`, signature?.by ?? null],
        [`${part}_country`, signature?.country ?? null],
        [`${part}_at`, signature?.at ?? null],
      ];
    }),
  ),
});

@Injectable()
export class SqlLadderEditionsStore extends LadderEditionsStore {
  readonly aggregate = ladderEditions;

  constructor(private readonly database: Database) {
    super();
  }

  async takeTurn(tx: Tx): Promise<void> {
    await tx.query(TAKE_TURN, []);
  }

  async nextVersion(tx: Tx, key: LadderKey): Promise<number> {
    const [row] = await tx.query<{ next: number }>(NEXT, [key]);
    return row?.next ?? 2;
  }

  async find(tx: Tx, key: LadderKey, ladderVersion: number): Promise<{ id: string; scope: LadderScope } | null> {
    const [row] = await tx.query<{ id: string; scope: LadderScope }>(FIND, [key, ladderVersion, tx.realm]);
    return row ?? null;
  }

  async publishedId(tx: Tx, key: LadderKey, scope: LadderScope): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(PUBLISHED_ID, [tx.realm, key, scope]);
    return row?.id ?? null;
  }

  async load(tx: Tx, id: string): Promise<{ state: LadderEdition; version: number } | null> {
    const [row] = await tx.query<Row>(LOAD, [id, tx.realm]);
    if (!row) return null;
    const { version, ...state } = stateOf(row);
    return { state, version };
  }

  async insert(tx: Tx, id: string, state: LadderEdition, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, JSON.stringify(rowOf(state, version))]);
  }

  async update(tx: Tx, id: string, state: LadderEdition, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [id, tx.realm, JSON.stringify(rowOf(state, version)), expected])).length === 1;
  }

  async published(): Promise<PublishedLadders> {
    const [found] = await this.database.query<PublishedLadders>(PUBLISHED);
    if (!found) throw new Error('ladder_revision has lost its row');
    // An edition of a ladder that the product no longer has times nothing.
    return { ...found, editions: found.editions.filter(({ ladder }) => LADDER_KEYS.includes(ladder.key)) };
  }

  requireRevision(tx: Tx, revision: number): void {
    tx.send(REQUIRE_REVISION, [revision]);
  }

  async view(realm: Realm, key: LadderKey, ladderVersion: number): Promise<LadderEditionView | null> {
    const [row] = await this.database.query<Row & { id: string }>(VIEW, [key, ladderVersion, realm, LIVE]);
    return row ? viewOf(row) : null;
  }

  async list(realm: Realm, key: LadderKey, before: number, limit: number): Promise<LadderEditionView[]> {
    return (await this.database.query<Row & { id: string }>(LIST, [realm, LIVE, key, before, limit])).map(viewOf);
  }

  async waiting(realm: Realm): Promise<{ key: LadderKey; count: number }[]> {
    return this.database.query(WAITING, [realm, LIVE]);
  }
}
