import type { Locale, UserId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ReachAddress, type ReachProfile, ReachStore, type ReachWishes } from '../application/reach.store.js';
import { LEASE_SECONDS } from '../application/channel.js';
import type { Fault } from '../domain/delivery.js';
import { DEFAULT_RULES, type PersonalChannel, type ReachRules } from '../domain/personal-rules.js';

const PROFILES = sql(
  'reach.profiles',
  `select asked.id as "personId", coalesce(f.version, 0) as version, f.locale, f.zone, f.rules, f.quiet_from as "quietFrom",
     f.quiet_to as "quietTo", coalesce((select jsonb_object_agg(a.channel, a.address) from reach_address a
       where a.person_id = asked.id and a.verified_at is not null), '{}') as addresses
   from unnest($1::uuid[]) as asked(id) left join reach_profile f on f.person_id = asked.id`,
);
const SAVE = sql(
  'reach.save',
  `insert into reach_profile as f (person_id, version, locale, zone, rules, quiet_from, quiet_to, changed_at)
   select $1, 1, $3, $4, $5::jsonb, $6, $7, $8 where $2::int = 0 or exists (select from reach_profile where person_id = $1)
   on conflict (person_id) do update set version = f.version + 1, locale = $3, zone = $4, rules = $5::jsonb, quiet_from = $6,
     quiet_to = $7, changed_at = $8 where f.version = $2
   returning version`,
);

const ADDRESS = `a.person_id as "personId", a.channel, a.address, a.asked_at as "askedAt", a.asks, a.tries, a.verified_at as "verifiedAt",
  a.code_sent_at as "codeSentAt", a.code_fault as "codeFault"`;
const ADDRESSES = sql(
  'reach.addresses',
  `select ${ADDRESS} from reach_address a where person_id = $1 and address <> '' order by channel`,
);
const LOCK = sql('reach.lock-address', `select ${ADDRESS} from reach_address a where person_id = $1 and channel = $2 for update`);
const ASK = sql(
  'reach.ask-address',
  `insert into reach_address as a (person_id, channel, address, asked_at, asks, code_not_before) values ($1, $2, $3, $5, $4, $5)
   on conflict (person_id, channel) do update set address = $3, asked_at = $5, asks = $4, tries = 0, verified_at = null,
     code_not_before = $5, code_sent_at = null, code_fault = null`,
);
const TRY = sql('reach.count-try', 'update reach_address set tries = tries + 1 where person_id = $1 and channel = $2');
const VERIFY = sql(
  'reach.verify-address',
  `update reach_address set verified_at = $3, asks = 1, code_not_before = null where person_id = $1 and channel = $2`,
);
/** The row stays: it knows how often codes were asked for. */
const FORGET = sql(
  'reach.forget-address',
  `update reach_address set address = '', verified_at = null, code_not_before = null
   where person_id = $1 and channel = $2 and address <> '' returning 1`,
);
const CLAIM_CODE = sql(
  'reach.claim-code',
  `update reach_address a set code_not_before = clock_timestamp() + make_interval(secs => $2)
   where (a.person_id, a.channel) = (
     select person_id, channel from reach_address where code_not_before <= clock_timestamp() and asked_at > clock_timestamp() - interval '30 minutes' and channel = any ($1)
     order by code_not_before limit 1 for update skip locked)
   returning ${ADDRESS}`,
);
const SETTLE_CODE = sql(
  'reach.settle-code',
  `update reach_address set code_fault = $4, code_sent_at = case when $4::text is null then clock_timestamp() end,
     code_not_before = clock_timestamp() + make_interval(secs => $5)
   where person_id = $1 and channel = $2 and asked_at = $3 and verified_at is null`,
);

interface ProfileRow {
  readonly personId: UserId;
  readonly version: number;
  readonly locale: Locale | null;
  readonly zone: string | null;
  readonly rules: ReachRules | null;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly addresses: Partial<Record<PersonalChannel, string>>;
}

const toProfile = ({ rules, quietFrom, quietTo, ...row }: ProfileRow): ReachProfile => ({
  ...row,
  rules: rules ?? DEFAULT_RULES,
  quietHours: quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null,
});

/** How people are reached, in PostgreSQL. */
@Injectable()
export class SqlReachStore extends ReachStore {
  constructor(private readonly database: Database) {
    super();
  }

  async profilesOf(people: readonly UserId[]): Promise<ReadonlyMap<UserId, ReachProfile>> {
    const rows = people.length === 0 ? [] : await this.database.query<ProfileRow>(PROFILES, [people]);
    return new Map(rows.map((row) => [row.personId, toProfile(row)]));
  }

  async save(tx: Tx, personId: UserId, { locale, zone, rules, quietHours }: ReachWishes, expected: number): Promise<boolean> {
    const quiet = [quietHours?.from ?? null, quietHours?.to ?? null];
    const rows = await tx.query(SAVE, [personId, expected, locale, zone, JSON.stringify(rules), ...quiet, tx.now]);
    return rows.length > 0;
  }

  addressesOf(personId: UserId): Promise<readonly ReachAddress[]> {
    return this.database.query<ReachAddress>(ADDRESSES, [personId]);
  }

  async lockAddress(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<ReachAddress | null> {
    const [row] = await tx.query<ReachAddress>(LOCK, [personId, channel]);
    return row ?? null;
  }

  async askAddress(
    tx: Tx,
    personId: UserId,
    channel: PersonalChannel,
    { address, asks }: { address: string; asks: number },
  ): Promise<void> {
    await tx.query(ASK, [personId, channel, address, asks, tx.now]);
  }

  async countTry(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<void> {
    await tx.query(TRY, [personId, channel]);
  }

  async verify(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<void> {
    await tx.query(VERIFY, [personId, channel, tx.now]);
  }

  async forgetAddress(tx: Tx, personId: UserId, channel: PersonalChannel): Promise<boolean> {
    return (await tx.query(FORGET, [personId, channel])).length > 0;
  }

  async claimCode(channels: readonly PersonalChannel[]): Promise<ReachAddress | null> {
    const [row] = await this.database.query<ReachAddress>(CLAIM_CODE, [channels, LEASE_SECONDS]);
    return row ?? null;
  }

  async settleCode(
    { personId, channel, askedAt }: ReachAddress,
    fault: Fault | null,
    againInSeconds: number | null,
  ): Promise<void> {
    await this.database.query(SETTLE_CODE, [personId, channel, askedAt, fault, againInSeconds]);
  }
}
