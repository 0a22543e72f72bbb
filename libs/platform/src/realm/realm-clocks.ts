import type { Instant, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database, sql, type Tx } from '../persistence/index.js';

const OPEN = sql(
  'realm.open',
  `insert into realm (id, title, virtual_at, real_at, scale) values ($1, $2, $3, clock_timestamp(), $4)`,
);
const DISCARD = sql(
  'realm.discard',
  'delete from realm r where id = $1 and not exists (select from realm_member m where m.realm = r.id)',
);
const ENROL = sql(
  'realm.enrol',
  'insert into realm_member (realm, person_id) select $1, unnest($2::uuid[]) on conflict do nothing',
);
const ADVANCE = sql(
  'realm.advance',
  `update realm set virtual_at = realm_now(id) + make_interval(secs => $2), real_at = clock_timestamp() where id = $1
   returning realm_now(id) as now, pg_notify('realm_clock', id)`,
);
/** One reading of the server's clock for both: the time at the change is the same before and after it. */
const SET_SCALE = sql(
  'realm.set-scale',
  `with moment as materialized (select clock_timestamp() as at)
   update realm set virtual_at = date_trunc('milliseconds', virtual_at + (moment.at - real_at) * scale), real_at = moment.at, scale = $2
   from moment where id = $1 returning virtual_at as now`,
);
const KEEP_MEMBERS = sql(
  'realm.keep-members',
  `with gone as (delete from realm_member where realm = $1 and person_id <> all ($2::uuid[]))
   insert into realm_member (realm, person_id, acts, oversees) select $1, m.person_id, m.acts, m.oversees
   from unnest($2::uuid[], $3::boolean[], $4::boolean[]) as m(person_id, acts, oversees)
   on conflict (realm, person_id) do update set acts = excluded.acts, oversees = excluded.oversees
     where (realm_member.acts, realm_member.oversees) <> (excluded.acts, excluded.oversees)`,
);
const NOW = sql('realm.now', 'select realm_now($1) as now');

export interface RealmMember {
  readonly personId: string;
  /** Acts there, or looks on. */
  readonly acts: boolean;
  /** Hears of everything that happens there. */
  readonly oversees: boolean;
}

/** Drill clocks. The live realm's clock is the database server's and cannot be moved. */
@Injectable()
export class RealmClocks {
  constructor(private readonly database: Database) {}

  /** Opens a drill realm whose clock starts at `startsAt` and runs `scale` times as fast as the real one (0 stands still). */
  async open(id: Realm, title: string, startsAt: Instant, scale: number): Promise<void> {
    await this.database.query(OPEN, [id, title, startsAt, scale]);
  }

  /** Takes away a realm that was opened for something that did not come to be. One with anybody in it stays. */
  async discard(id: Realm): Promise<void> {
    await this.database.query(DISCARD, [id]);
  }

  async enrol(id: Realm, personIds: readonly string[]): Promise<void> {
    await this.database.query(ENROL, [id, personIds]);
  }

  /** Moves a drill's clock forward by `seconds` and gives its new time. A clock never goes back. */
  async advance(id: Realm, seconds: number): Promise<Instant> {
    if (seconds < 0) throw new RangeError('a drill clock never goes back');
    const [row] = await this.database.query<{ now: Instant }>(ADVANCE, [id, seconds]);
    if (!row) throw new RangeError(`no realm ${id}`);
    return row.now;
  }

  /**
   * From now on the clock of the transaction's realm runs at this pace; 0 stops it. It shows the same time before and after, and never goes back.
   * @returns the time at the change
   */
  async setScale(tx: Tx, scale: number): Promise<Instant> {
    const [row] = await tx.query<{ now: Instant }>(SET_SCALE, [tx.realm, scale]);
    if (!row) throw new RangeError(`no realm ${tx.realm}`);
    await tx.refreshNow();
    return row.now;
  }

  /** Who may enter the transaction's realm; nobody else may from then on. */
  keepMembers(tx: Tx, members: readonly RealmMember[]): void {
    const column = <K extends keyof RealmMember>(name: K): RealmMember[K][] => members.map((member) => member[name]);
    tx.send(KEEP_MEMBERS, [tx.realm, column('personId'), column('acts'), column('oversees')]);
  }

  async now(id: Realm): Promise<Instant> {
    const [row] = await this.database.query<{ now: Instant | null }>(NOW, [id]);
    if (!row?.now) throw new RangeError(`no realm ${id}`);
    return row.now;
  }
}
