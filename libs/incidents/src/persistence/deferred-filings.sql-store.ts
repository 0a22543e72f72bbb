import type { Actor, DeskId, Instant, Locale, Permission, Realm } from '#kernel';
import { Database, pastAudience, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type DeferredFiling,
  DeferredFilings,
  type FilingOutcome,
  type InHand,
  type InLine,
  type Kept,
  type Received,
  type Waiting,
} from '../application/deferred-filings.store.js';
import type { FileReportCommand } from '../application/file-report.handler.js';

/** A claim that has its first answer was filed in the ordinary way; of two with one claim in a batch the first is written. */
const KEEP = pastAudience(
  sql(
    'filing.keep',
    `with sent as (
     select * from jsonb_to_recordset($1::jsonb) as r(nth int, id uuid, realm text, owner text, key text, fingerprint text,
       desk_id text, actor jsonb, locale text, correlation_id uuid, command jsonb)
   ), kept as (
     insert into deferred_filing (id, realm, owner, key, fingerprint, desk_id, actor, locale, correlation_id, command, received_at)
     select id, realm, owner, key, fingerprint, desk_id, actor, locale, correlation_id, command, realm_now(realm) from sent s
     where not exists (select from idempotency i where i.owner = s.owner and i.key = s.key)
     order by nth
     on conflict (owner, key) do nothing
     returning id, owner, key, fingerprint, received_at
   )
   select id as "receiptId", owner, key, fingerprint, received_at as "receivedAt" from kept
   union all
   select f.id, f.owner, f.key, f.fingerprint, f.received_at from deferred_filing f join sent s using (owner, key)`,
  ),
);

const LEASE = sql(
  'filing.lease',
  `with next as (
     select seq from deferred_filing where state = 'waiting' and (leased_until is null or leased_until <= clock_timestamp())
     order by seq limit $1 for no key update skip locked
   ), taken as (
     update deferred_filing f set leased_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1
     from next where f.seq = next.seq
     returning f.*
   )
   select id, realm, key, fingerprint, actor, locale, correlation_id, command, received_at, attempts from taken order by seq`,
);
const SETTLE = sql(
  'filing.settle',
  `update deferred_filing set state = $2, settled_at = realm_now(realm), leased_until = null, answer = $3::jsonb, problem = $4::jsonb
   where id = $1 and state = 'waiting'`,
);
const GIVE_BACK = sql(
  'filing.give-back',
  `update deferred_filing set leased_until = clock_timestamp() + make_interval(secs => $2) where id = $1 and state = 'waiting'`,
);
const WAITING = pastAudience(
  sql(
    'filing.waiting',
    `select count(*)::int as count, min(received_at) filter (where realm = 'live') as oldest,
     coalesce(extract(epoch from clock_timestamp() - min(received_at) filter (where realm = 'live')), 0)::int as waited,
     count(*) filter (where received_at > clock_timestamp() - interval '2 seconds')::int as fresh
   from deferred_filing where state = 'waiting'`,
  ),
);
const WAITING_BY_DESK = pastAudience(
  sql(
    'filing.waiting-by-desk',
    `select desk_id as "deskId", count(*)::int as count from deferred_filing where state = 'waiting' and realm = $1 group by desk_id`,
  ),
);
/** Of other desks’ filings what they are about is not read. */
const LINE = pastAudience(
  sql(
    'filing.line',
    `select * from (
     select id, desk_id as "deskId", received_at as "receivedAt", case when desk_id = $4 then command #>> '{content,title}' end as title, seq::text,
       (row_number() over (order by deferred_filing.seq))::int as place
     from deferred_filing where state = 'waiting' and realm = $1) l
   where $2::bigint is null or l.seq::bigint > $2 order by place limit $3`,
  ),
);
const SEEN = `f.id, f.state, f.command #>> '{content,title}' as title, (f.command #> '{content,lifeSafety}')::boolean as "lifeSafety",
  f.received_at as "receivedAt", f.settled_at as "settledAt", f.answer, f.problem,
  case when f.state = 'waiting' then filings_ahead(f.realm, f.seq) else 0 end as ahead`;
const LIST = sql(
  'filing.list',
  `select ${SEEN} from deferred_filing f
   where f.realm = $1 and f.desk_id = $2 and ($3::text is null or f.state = $3)
     and ($4::uuid is null or f.seq < (select seq from deferred_filing where id = $4))
   order by f.seq desc limit $5`,
);
const FIND = sql('filing.find', `select ${SEEN} from deferred_filing f where f.realm = $1 and f.desk_id = $2 and f.id = $3`);

interface LeasedRow {
  readonly id: string;
  readonly realm: Realm;
  readonly key: string;
  readonly fingerprint: string;
  readonly actor: Omit<Actor, 'permissions'> & { readonly permissions: readonly Permission[] };
  readonly locale: Locale;
  readonly correlation_id: string;
  readonly command: FileReportCommand;
  readonly received_at: Instant;
  readonly attempts: number;
}

const rowOf = ({ id, ctx, command }: Received, nth: number) => ({
  nth,
  id,
  realm: ctx.realm,
  owner: ctx.actor.userId,
  key: ctx.idempotency.key,
  fingerprint: ctx.idempotency.fingerprint,
  desk_id: ctx.actor.deskId,
  actor: { ...ctx.actor, permissions: [...ctx.actor.permissions] },
  locale: ctx.locale,
  correlation_id: ctx.correlationId,
  command,
});

const inHand = ({ id, key, fingerprint, actor, correlation_id, received_at, ...row }: LeasedRow): InHand => ({
  id,
  ctx: {
    actor: { ...actor, permissions: new Set(actor.permissions) },
    realm: row.realm,
    locale: row.locale,
    correlationId: correlation_id,
    idempotency: { key, fingerprint },
  },
  command: row.command,
  receivedAt: received_at,
  attempts: row.attempts,
});

@Injectable()
export class SqlDeferredFilings extends DeferredFilings {
  constructor(private readonly database: Database) {
    super();
  }

  keep(batch: readonly Received[]): Promise<Kept[]> {
    return this.database.query<Kept>(KEEP, [JSON.stringify(batch.map(rowOf))]);
  }

  async lease(limit: number, seconds: number): Promise<InHand[]> {
    return (await this.database.query<LeasedRow>(LEASE, [limit, seconds])).map(inHand);
  }

  settle(tx: Tx, id: string, outcome: FilingOutcome): void {
    const values =
      'answer' in outcome ? ['filed', JSON.stringify(outcome.answer), null] : ['refused', null, JSON.stringify(outcome.problem)];
    tx.send(SETTLE, [id, ...values]);
  }

  async giveBack(id: string, seconds: number): Promise<void> {
    await this.database.query(GIVE_BACK, [id, seconds]);
  }

  async waiting(): Promise<Waiting> {
    const [row] = await this.database.query<Waiting>(WAITING);
    return row!;
  }

  list(
    { realm, deskId }: Parameters<DeferredFilings['list']>[0],
    { limit, state, before }: Parameters<DeferredFilings['list']>[1],
  ): Promise<DeferredFiling[]> {
    return this.database.query<DeferredFiling>(LIST, [realm, deskId, state, before, limit]);
  }

  async find({ realm, deskId }: Parameters<DeferredFilings['find']>[0], id: string): Promise<DeferredFiling | null> {
    const [row] = await this.database.query<DeferredFiling>(FIND, [realm, deskId, id]);
    return row ?? null;
  }

  line(
    { realm, deskId }: Parameters<DeferredFilings['line']>[0],
    { limit, after }: Parameters<DeferredFilings['line']>[1],
  ): Promise<InLine[]> {
    return this.database.query<InLine>(LINE, [realm, after, limit, deskId]);
  }

  waitingByDesk(realm: Realm): Promise<{ readonly deskId: DeskId; readonly count: number }[]> {
    return this.database.query(WAITING_BY_DESK, [realm]);
  }
}
