import type { Instant, UserId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Attempt, AttemptsStore, type SignInRecord } from '../application/attempts.store.js';
import { IS_ENROLLED, PROVING_SERVICE } from './factors.statements.js';

const RECORD = sql(
  'identity.sign-in-record',
  `select p.id, p.password_hash as "passwordHash", p.disabled_at is not null as disabled, ${IS_ENROLLED} as "isEnrolled",
     ${PROVING_SERVICE} is not null as "isProvedElsewhere",
     realm_now('live') as now, coalesce(f.failed_count, 0) as count, f.locked_until as "lockedUntil",
     (select coalesce(sum(failed_count), 0)::int from sign_in_failure e where e.name_hash = $2) as everywhere,
     exists (select from sign_in_network n where n.person_id = p.id and n.network = $3 and n.at > now() - interval '30 days') as "isKnownHere"
   from (select 1) as one
   left join person p on p.username = $1
   left join sign_in_failure f on f.name_hash = $2 and f.network = $3`,
);
const COUNT_FAILURE = sql(
  'identity.failure-count',
  `insert into sign_in_failure (name_hash, network, failed_count, at) values ($1, $2, 1, now())
   on conflict (name_hash, network) do update set failed_count = sign_in_failure.failed_count + 1, at = now()
   returning failed_count as count`,
);
const COUNT_EVER = sql('identity.failure-ever', 'update person set failures_total = failures_total + 1 where username = $1');
const LOCK_UNTIL = sql(
  'identity.failure-lock',
  'update sign_in_failure set locked_until = $3 where name_hash = $1 and network = $2',
);
const CLEAR = sql('identity.failure-clear', 'delete from sign_in_failure where name_hash = $1 and network = $2');
const KNOW_NETWORK = sql(
  'identity.network-know',
  `insert into sign_in_network (person_id, network, at) values ($1, $2, now())
   on conflict (person_id, network) do update set at = now() where sign_in_network.at < now() - interval '1 hour'`,
);
const FORGET_OLD = sql(
  'identity.failures-forget',
  `delete from sign_in_failure where (name_hash, network) in (
     select name_hash, network from sign_in_failure where at < now() - interval '30 days' order by at limit 100)`,
);
/** Whoever mistypes and then signs in is forgiven there and then: what is left was somebody else, or nobody yet. */
const TRIED = sql(
  'identity.tries-untold',
  `select id from person p where p.failures_total - p.tries_told >= $1 and p.disabled_at is null
     and (select sum(f.failed_count) from sign_in_failure f where f.name_hash = sha256(convert_to(p.username, 'UTF8'))) >= $1
   order by id limit $2`,
);
const TELL = sql(
  'identity.tries-tell',
  `update person p set tries_told = b.failures_total from person b where p.id = $1 and b.id = p.id and b.failures_total > b.tries_told
   returning b.failures_total - b.tries_told as tries`,
);
const FORGIVE = sql(
  'identity.failures-forgive',
  `delete from sign_in_failure where name_hash = (select sha256(convert_to(username, 'UTF8')) from person where id = $1)`,
);

const nameHash = (username: string): Buffer => createHash('sha256').update(username).digest();

/** Failed sign-ins in PostgreSQL: a Redis that forgets opens nothing. */
@Injectable()
export class SqlAttemptsStore extends AttemptsStore {
  constructor(private readonly database: Database) {
    super();
  }

  async record({ username, network }: Attempt): Promise<SignInRecord> {
    const [row] = await this.database.query<RecordRow>(RECORD, [username, nameHash(username), network]);
    const { id, passwordHash, disabled, isEnrolled, isProvedElsewhere, now, count, lockedUntil, everywhere, isKnownHere } = row!;
    const person = id ? { id, passwordHash, disabled, isEnrolled, isProvedElsewhere } : null;
    return { person, guesses: { here: { count, lockedUntil }, everywhere, isKnownHere }, now };
  }

  async countFailure(tx: Tx, { username, network }: Attempt): Promise<number> {
    const [row] = await tx.query<{ count: number }>(COUNT_FAILURE, [nameHash(username), network]);
    await tx.query(COUNT_EVER, [username]);
    return row!.count;
  }

  async lockUntil(tx: Tx, { username, network }: Attempt, until: Instant): Promise<void> {
    await tx.query(LOCK_UNTIL, [nameHash(username), network, until]);
  }

  async succeeded(tx: Tx, personId: UserId, { username, network }: Attempt): Promise<void> {
    await tx.query(CLEAR, [nameHash(username), network]);
    await tx.query(KNOW_NETWORK, [personId, network]);
    await tx.query(FORGET_OLD, []);
  }

  async tried(least: number, most: number): Promise<readonly UserId[]> {
    return (await this.database.query<{ id: UserId }>(TRIED, [least, most])).map(({ id }) => id);
  }

  async tell(tx: Tx, personId: UserId): Promise<number> {
    const [row] = await tx.query<{ tries: number }>(TELL, [personId]);
    return row?.tries ?? 0;
  }

  async forgive(tx: Tx, personId: UserId): Promise<void> {
    await tx.query(FORGIVE, [personId]);
  }
}

interface RecordRow {
  readonly id: UserId | null;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly isEnrolled: boolean;
  readonly isProvedElsewhere: boolean;
  readonly now: Instant;
  readonly count: number;
  readonly lockedUntil: Instant | null;
  readonly everywhere: number;
  readonly isKnownHere: boolean;
}
