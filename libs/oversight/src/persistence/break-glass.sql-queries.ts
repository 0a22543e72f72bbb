import type { CaseId, DeskId, Instant, Realm, RequestContext, UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { BreakGlassQueries, type BreakGlassSeen } from '../application/break-glass.repository.js';

/** `$2` the reader; `$3` their agency when they may review, `$4` their country when they audit it. */
const MINE = `(g.user_id = $2 or ($3::text is not null and (g.originator_agency_id = $3 or g.agency_id = $3))
  or ($4::text is not null and g.country = $4))`;
const OPEN = `(g.state = 'open' and (g.body ->> 'until')::timestamptz > realm_now($1))`;
const LIST = sql(
  'break-glass.list',
  `select g.id, g.version, g.body as state, (select p.name from person p where p.id = g.user_id) as "byName",
     (select p.name from person p where p.id = (g.body #>> '{review,by}')::uuid) as "reviewerName", ${OPEN} as open, realm_now($1) as now
   from break_glass g where g.realm = $1 and ${MINE} order by g.id desc limit 200`,
);
const OPEN_FOR = sql(
  'break-glass.open-for',
  `select g.id, (g.body ->> 'until')::timestamptz as until, c.lead_desk_id as "leadDeskId"
   from break_glass g join case_file c on c.realm = g.realm and c.id = g.case_id
     join desk l on l.id = c.lead_desk_id and l.country = g.country
   where g.realm = $1 and g.user_id = $2 and g.case_id = $3 and ${OPEN}
     and c.body #>> '{handling,tlp}' <> 'TLP:RED'`,
);

@Injectable()
export class SqlBreakGlassQueries extends BreakGlassQueries {
  constructor(private readonly database: Database) {
    super();
  }

  override list({ realm, actor }: RequestContext): Promise<readonly BreakGlassSeen[]> {
    const { userId, agencyId, country, permissions, roles } = actor;
    const agency = permissions.has('break-glass.review') ? agencyId : null;
    return this.database.query<BreakGlassSeen>(LIST, [realm, userId, agency, roles.includes('auditor') ? country : null]);
  }

  override async openFor(realm: Realm, by: UserId, caseId: CaseId) {
    const [row] = await this.database.query<{ id: string; until: Instant; leadDeskId: DeskId }>(OPEN_FOR, [realm, by, caseId]);
    return row ?? null;
  }
}
