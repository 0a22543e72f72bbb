import type { AgencyId } from '#kernel';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  type ActSeen,
  type ActsFound,
  type After,
  type Counted,
  type Look,
  type LookFilter,
  LooksQueries,
  type Overseer,
} from '../application/looks.queries.js';

/** Case `c` is known to some desk of country `$2`. */
const KNOWN = `exists (select from case_access a join desk d on d.id = a.desk_id
  where a.realm = $1 and a.case_id = c.id and d.country = $2)`;
/** The case that a filter names, by its id or its number. A number that the own country does not know finds none. */
const ASKED = `(select c.id from case_file c where c.realm = $1 and (c.id::text = lower($5) or (c.number = upper($5) and ${KNOWN})))`;
const NUMBER = `(select c.number from case_file c where c.realm = $1 and c.id = l.case_id and ${KNOWN}) as "caseNumber"`;
/** What people of the own country are called; others are their country's to name. */
const NAME = `(select p.name from person p where p.id::text = l.person_id and l.country = $2) as "personName"`;

const RECORDED = `select r.id, r.at, r.user_id::text as person_id, r.desk_id, r.agency_id, r.country, r.case_id, r.how, r.thing, r.rule,
    r.fields, r.ids, r.sought is not null as searched, r.owner_desk_id, r.realm
  from restricted_read r`;
/** Openings of items, which disclosure records itself. */
const OPENED = `select i.id, i.at, i.user_id::text, i.desk_id, d.agency_id, d.country, t.case_id, i.how, 'item', 'R-item',
    array['operational', 'person', 'source'], array[i.item_id::text], false, t.originator_desk_id, i.realm
  from item_reading i join item t on t.realm = i.realm and t.id = i.item_id join desk d on d.id = i.desk_id`;
const HERE = `l.realm = $1 and ($3::text is null or l.person_id = $3) and ($4::text is null or l.desk_id = $4) and ($5::text is null or ${ASKED}::text = any(l.ids || l.case_id::text))
  and ($6::timestamptz is null or l.at >= $6) and ($7::timestamptz is null or l.at < $7)
  and ($8::timestamptz is null or (l.at, l.id) < ($8, $9::uuid))
  and (l.country = $2 or (select o.country from desk o where o.id = l.owner_desk_id) = $2)`;
const LOOKS = pastAudience(
  sql(
    'oversight.looks',
    `select l.id, l.at, l.person_id as "personId", ${NAME}, l.desk_id as "deskId", l.country, l.case_id as "caseId", ${NUMBER},
     l.how, l.thing, l.rule, l.fields, cardinality(l.ids) as count, l.ids[1:10] as ids, l.searched
   from (
     (select * from (${RECORDED}) as l where ${HERE} order by l.at desc, l.id desc limit $10)
     union all
     (select * from (${OPENED}) as l (id, at, person_id, desk_id, agency_id, country, case_id, how, thing, rule, fields, ids, searched,
        owner_desk_id, realm) where ${HERE} order by l.at desc, l.id desc limit $10)
   ) as l order by l.at desc, l.id desc limit $10`,
  ),
);

/** Entries looked through at once, and how often before an answer says where it stopped. */
const RUN = 1_000;
const RUNS = 10;
const ACTS = pastAudience(
  sql(
    'oversight.acts',
    `select l.id, l.at, l.person_id as "personId", ${NAME}, l.desk_id as "deskId", l.country, l.case_id as "caseId", ${NUMBER},
     l.type, l.stream, (select f.leaf_index from ledger_leaf f where f.entry_id = l.id) as "leafIndex",
     ($3::text is null or l.person_id = $3) and ($4::text is null or l.desk_id = $4) as fits
   from (
     select l.*, l.actor ->> 'u' as person_id, l.actor ->> 'd' as desk_id, l.actor ->> 'n' as country from (
       select l.id, l.at, l.case_id, l.type, l.stream, convert_from(l.body, 'utf8')::jsonb -> 'actor' as actor
       from ledger_entry l
       where l.realm = $1 and ($5::text is null or l.case_id = ${ASKED}) and ($6::timestamptz is null or l.at >= $6) and ($7::timestamptz is null or l.at < $7)
         and ($8::uuid is null or l.id < $8) and ($9::uuid is null or $1 <> 'live' or l.id >= $9)
       order by l.id desc limit $10
     ) as l
   ) as l order by l.id desc`,
  ),
);

const COUNTED = pastAudience(
  sql(
    'oversight.counted',
    `with look as (
     select * from (${RECORDED} union all ${OPENED}) as l
     where l.realm = $1 and l.country = $2 and ($3::text is null or l.agency_id = $3)
       and l.at > (select realm_now($1)) - interval '24 hours' and l.at <= (select realm_now($1))
   ), hourly as (
     select person_id, desk_id, count(distinct case_id)::int as cases from look group by person_id, desk_id, date_trunc('hour', at)
   ), minutely as (
     select person_id, desk_id, date_trunc('minute', at) as at, count(*)::int as reads from look group by person_id, desk_id, 3
   )
   select l.person_id as "personId", (select p.name from person p where p.id::text = l.person_id) as "personName",
     l.desk_id as "deskId", l.agency_id as "agencyId",
     (select max(h.cases) from hourly h where h.person_id = l.person_id and h.desk_id = l.desk_id) as cases,
     count(*) filter (where l.how in ('download', 'export'))::int as taken, count(*) filter (where l.how = 'search')::int as names,
     (select jsonb_agg(jsonb_build_object('at', to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'reads', m.reads))
      from minutely m where m.person_id = l.person_id and m.desk_id = l.desk_id) as moments
   from look l group by l.person_id, l.desk_id, l.agency_id order by count(*) desc, l.person_id limit 500`,
  ),
);

/** Ids are made in the order of time; clocks of several machines may differ by so much. What happened in a drill bears the drill's hour, its id the real one. */
const SLACK_MILLIS = 600_000;
const firstIdAt = (at: string): string => {
  const hex = Math.max(0, Date.parse(at) - SLACK_MILLIS)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

interface Scanned extends ActSeen {
  readonly fits: boolean;
}

@Injectable()
export class SqlLooksQueries extends LooksQueries {
  constructor(private readonly database: Database) {
    super();
  }

  override looks(overseer: Overseer, filter: LookFilter, limit: number, after: After): Promise<readonly Look[]> {
    return this.database.query<Look>(LOOKS, [...askedFor(overseer, filter), after?.[0], after?.[1], limit]);
  }

  override async acts(overseer: Overseer, filter: LookFilter, limit: number, beforeId: string | null): Promise<ActsFound> {
    const acts: ActSeen[] = [];
    const floor = filter.from === null ? null : firstIdAt(filter.from);
    let before = beforeId;
    for (let run = 0; run < RUNS; run += 1) {
      const scanned = await this.database.query<Scanned>(ACTS, [...askedFor(overseer, filter), before, floor, RUN]);
      for (const { fits, ...act } of scanned) if (fits) acts.push(act);
      if (acts.length > limit) return { acts: acts.slice(0, limit), stoppedAt: acts[limit - 1]!.id };
      if (scanned.length < RUN) return { acts, stoppedAt: null };
      before = scanned.at(-1)!.id;
    }
    return { acts, stoppedAt: before };
  }

  override counted({ realm, country }: Overseer, agencyId: AgencyId | null): Promise<readonly Counted[]> {
    return this.database.query<Counted>(COUNTED, [realm, country, agencyId]);
  }
}

const askedFor = ({ realm, country }: Overseer, { personId, deskId, caseRef, from, until }: LookFilter): readonly unknown[] => [
  realm,
  country,
  personId,
  deskId,
  caseRef,
  from,
  until,
];
