import type { DeskId, RequestContext } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { RequestCounts } from '../application/request-statistics.js';
import type { CountedGround, CountedLine, Direction, Figure } from '../domain/statistics.js';
import type { ServiceClass } from '../domain/request-form.js';

/** $1 realm, $2 desk, $3 its country, $4 the year. A desk that sent a request on did not deal with it. */
const COUNTED = `counted as (
   select r.state, r.body, r.from_desk_id, r.to_desk_id,
     case when sender.country = $3 then 'sent' else 'received' end as direction,
     coalesce((select max((one ->> 'at')::timestamptz) from jsonb_array_elements(r.body -> 'answers') one), realm_now($1))
       > (r.body #>> '{delivery,at}')::timestamptz + make_interval(mins => (r.body #>> '{delivery,terms,limitMinutes}')::int) as over_limit
   from request_access a join request r on r.id = a.request_id and r.realm = $1 join desk sender on sender.id = r.from_desk_id
   where a.realm = $1 and a.desk_id = $2 and a.standing <> 'forwarder' and r.body -> 'delivery' <> 'null'
     and (r.body #>> '{delivery,at}')::timestamptz >= make_timestamptz($4, 1, 1, 0, 0, 0, 'UTC')
     and (r.body #>> '{delivery,at}')::timestamptz < make_timestamptz($4 + 1, 1, 1, 0, 0, 0, 'UTC'))`;

const OVER = `state not in ('withdrawn', 'superseded') and over_limit`;
const AUTHORISED = `jsonb_array_length(body -> 'authorisations') > 0`;
const QUESTIONED = `jsonb_array_length(body -> 'questions') > 0`;
/** What became of it, also after it was closed. */
const REFUSED_IN_FULL = `jsonb_array_length(body -> 'answers') > 0 and not exists (
   select from jsonb_array_elements(body -> 'answers') one where jsonb_array_length(one -> 'itemIds') > 0)`;
const REFUSED = `exists (select from jsonb_array_elements(body -> 'answers') one where jsonb_array_length(one -> 'refusals') > 0)`;
const GIVEN = `exists (select from jsonb_array_elements(body -> 'answers') one where jsonb_array_length(one -> 'itemIds') > 0)`;

const count = (condition: string): string => `(count(*) filter (where ${condition}))::int`;

const LINES = sql(
  'request.count-lines',
  `with ${COUNTED}
   select direction, case direction when 'sent' then to_desk_id else from_desk_id end as "counterpartDeskId",
     body #>> '{delivery,terms,serviceClass}' as "serviceClass", count(*)::int as requests,
     ${count(`${GIVEN} and not ${REFUSED}`)} as answered,
     ${count(`${GIVEN} and ${REFUSED}`)} as "refusedInPart",
     ${count(REFUSED_IN_FULL)} as "refusedInFull",
     ${count(`state in ('withdrawn', 'superseded')`)} as withdrawn,
     ${count(`state not in ('withdrawn', 'superseded', 'closed', 'answered_full', 'refused_part', 'refused_full')`)} as open,
     ${count(`${OVER} and ${AUTHORISED}`)} as "overLimitForAuthorisation",
     ${count(`${OVER} and not ${AUTHORISED} and ${QUESTIONED}`)} as "overLimitForClarification",
     ${count(`${OVER} and not ${AUTHORISED} and not ${QUESTIONED}`)} as "overLimitOtherwise"
   from counted group by 1, 2, 3 order by 1, 2, 3`,
);
const GROUNDS = sql(
  'request.count-grounds',
  `with ${COUNTED}
   select direction, case direction when 'sent' then to_desk_id else from_desk_id end as "counterpartDeskId",
     refusal ->> 'ground' as ground, count(*)::int as count
   from counted, jsonb_array_elements(body -> 'answers') one, jsonb_array_elements(one -> 'refusals') refusal
   group by 1, 2, 3 order by 1, 2, 3`,
);

interface LineRow extends Readonly<Record<Figure, number>> {
  readonly direction: Direction;
  readonly counterpartDeskId: DeskId;
  readonly serviceClass: ServiceClass;
}

@Injectable()
export class SqlRequestCounts extends RequestCounts {
  constructor(private readonly database: Database) {
    super();
  }

  override async lines({ realm, actor }: RequestContext, year: number): Promise<readonly CountedLine[]> {
    const rows = await this.database.query<LineRow>(LINES, [realm, actor.deskId, actor.country, year]);
    return rows.map(({ direction, counterpartDeskId, serviceClass, ...counts }) => ({
      direction,
      counterpartDeskId,
      serviceClass,
      counts,
    }));
  }

  override async grounds({ realm, actor }: RequestContext, year: number): Promise<readonly CountedGround[]> {
    return this.database.query<CountedGround>(GROUNDS, [realm, actor.deskId, actor.country, year]);
  }
}
