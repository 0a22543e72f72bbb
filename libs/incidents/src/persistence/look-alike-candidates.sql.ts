import { addMinutes, type DeskId, type Instant, type Realm } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type Candidate, LookAlikeCandidates } from '../application/look-alike-candidates.js';
import { LOOK_ALIKE_WINDOW_MINUTES, type Sketch } from '../domain/look-alike.js';

/** Under a flood the newest few hundred are compared: a suggestion may miss, a filing must not wait. */
const NEAR = sql(
  'look-alike.near',
  `select r.id as "reportId", r.case_id as "caseId", c.number, c.title, c.lead_desk_id as "leadDeskId", r.kind,
          r.body #> '{content,place}' as place, r.occurred_at as "occurredAt",
          concat_ws(' ', r.body #>> '{content,title}', r.body #>> '{content,description}') as text,
          a.desk_id is not null as visible
   from report r
   join case_file c on c.id = r.case_id
   left join case_access a on a.realm = r.realm and a.case_id = r.case_id and a.desk_id = $2
   where r.realm = $1 and r.occurred_at between $3 and $4
     and (a.desk_id is not null or c.body #>> '{handling,tlp}' <> 'TLP:RED')
   order by r.occurred_at desc, r.id desc limit 200`,
);

@Injectable()
export class SqlLookAlikeCandidates extends LookAlikeCandidates {
  constructor(private readonly database: Database) {
    super();
  }

  override near(viewer: { realm: Realm; deskId: DeskId }, { occurredAt }: Sketch): Promise<readonly Candidate[]> {
    const bounds: Instant[] = [
      addMinutes(occurredAt, -LOOK_ALIKE_WINDOW_MINUTES),
      addMinutes(occurredAt, LOOK_ALIKE_WINDOW_MINUTES),
    ];
    return this.database.query<Candidate>(NEAR, [viewer.realm, viewer.deskId, ...bounds]);
  }
}
