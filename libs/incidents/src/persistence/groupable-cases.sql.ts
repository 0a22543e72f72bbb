import type { CaseId, DeskId, Realm } from '#kernel';
import { Database, pastAudience, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type Groupable, GroupableCases, type GroupedPair, type Standing } from '../application/groupable-cases.js';
import { unpackTrigrams } from './packed-trigrams.js';

/** What the rows tell of being routine; the case itself decides. */
const ROUTINE = `c.state in ('open', 'acknowledged', 'in_progress') and c.priority in ('P2', 'P3', 'P4') and c.tlp <> 'TLP:RED'
  and not (c.body -> 'lifeSafety')::boolean`;

const FRESH = sql(
  'groupable.fresh',
  `select c.id as "caseId", c.lead_desk_id as "leadDeskId", r.id as "reportId", r.kind, r.place, r.occurred_at as "occurredAt", r.trigrams
   from case_file c
   cross join lateral (select * from report where case_id = c.id and realm = c.realm order by id limit 1) r
   where c.realm = $1 and c.lead_desk_id = any ($2::text[]) and ${ROUTINE} and not c.body ? 'groups'
     and c.opened_at >= $3 and ($4::uuid is null or c.id > $4)
   order by c.id limit $5`,
);
const STANDING = sql(
  'groupable.standing',
  `select c.id as "caseId", c.lead_desk_id as "leadDeskId",
     (jsonb_path_query_first(c.body, '$.groups[*] ? (@.relation == "parent").otherId') #>> '{}')::uuid as "parentId"
   from case_file c where c.realm = $1 and c.id = any ($2::uuid[]) and ${ROUTINE}`,
);
const CHILD = `c.body ? 'groups' and c.body #>> '{groups,0,relation}' = 'parent'`;
const OVER = sql(
  'groupable.over',
  `select c.id as "childId", p.id as "parentId" from case_file c
   join case_file p on p.realm = c.realm and p.id = (c.body #>> '{groups,0,otherId}')::uuid
   where c.realm = $1 and ${CHILD}
     and (not c.lead_desk_id = any ($2::text[]) or p.lead_desk_id <> c.lead_desk_id or not (${ROUTINE})
       or not (${ROUTINE.replaceAll('c.', 'p.')}))
   limit $3`,
);
const REALMS = sql('groupable.realms', `select distinct realm from case_file where body ? 'groups'`);
const COUNT_BY_DESK = pastAudience(
  sql(
    'groupable.count-by-desk',
    `select c.lead_desk_id as "deskId", count(*)::int as count from case_file c where c.realm = $1 and ${CHILD} group by 1`,
  ),
);

interface FreshRow extends Omit<Groupable, 'words'> {
  readonly trigrams: Buffer | null;
}

@Injectable()
export class SqlGroupableCases extends GroupableCases {
  constructor(private readonly database: Database) {
    super();
  }

  async fresh(
    realm: Realm,
    deskIds: readonly DeskId[],
    { since, after, limit }: Parameters<GroupableCases['fresh']>[2],
  ): Promise<Groupable[]> {
    const rows = await this.database.query<FreshRow>(FRESH, [realm, deskIds, since, after, limit]);
    return rows.map(({ trigrams, ...row }) => ({ ...row, words: unpackTrigrams(trigrams) }));
  }

  standing(realm: Realm, caseIds: readonly CaseId[]): Promise<Standing[]> {
    return this.database.query<Standing>(STANDING, [realm, caseIds]);
  }

  over(realm: Realm, deskIds: readonly DeskId[], limit: number): Promise<GroupedPair[]> {
    return this.database.query<GroupedPair>(OVER, [realm, deskIds, limit]);
  }

  async realms(): Promise<Realm[]> {
    return (await this.database.query<{ realm: Realm }>(REALMS)).map(({ realm }) => realm);
  }

  countByDesk(realm: Realm): Promise<{ readonly deskId: DeskId; readonly count: number }[]> {
    return this.database.query(COUNT_BY_DESK, [realm]);
  }
}
