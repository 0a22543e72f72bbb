import type { DrillId, Instant, Realm, UserId } from '#kernel';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, pastAudience, pastRealm, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DrillsQueries, type DrillSeen, type InjectSeen, type InvitationSeen } from '../application/drills.queries.js';
import type { CommsCheck } from '../domain/drill.js';
import type { Scenario } from '../domain/scenario.js';

const moment = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** How far the inbox brought the message of the check, by person: what the channel knows, and not what somebody's client says. */
const TOLD = `case when jsonb_typeof(d.body -> 'commsCheck') = 'object' then (
  select jsonb_object_agg(t.recipient_id, jsonb_strip_nulls(jsonb_build_object('received', ${moment('t.received')}, 'opened', ${moment('t.opened')})))
  from (select v.recipient_id, min(coalesce(v.delivered_at, v.opened_at, v.acted_at)) as received, min(coalesce(v.opened_at, v.acted_at)) as opened
    from notification n join delivery v on v.notice_id = n.id and v.channel = 'in-app'
    where n.realm = d.realm and n.event_type = 'drill.comms-check-begun' group by v.recipient_id) t
  where t.received is not null) end`;
const SEEN = `d.id, d.version, d.body as drill, realm_now(d.realm) as now, r.scale as pace, ${TOLD} as told`;
const GET = pastRealm(
  pastAudience(sql('drills.get', `select ${SEEN} from drill d join realm r on r.id = d.realm where d.id = $1`)),
);
const OF_PERSON = pastRealm(
  pastAudience(
    sql(
      'drills.of-person',
      `select ${SEEN} from realm_member m join drill d on d.realm = m.realm join realm r on r.id = d.realm
   where m.person_id = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`,
    ),
  ),
);
const INVITATIONS = sql(
  'drills.invitations',
  `select d.id as "drillId", i as invitation, d.body -> 'scenario' as scenario, d.body ->> 'plannedFor' as "plannedFor"
   from drill d, jsonb_array_elements(d.body -> 'invitations') i
   where d.body -> 'invitations' @> $1::jsonb and i -> 'place' ->> 'personId' = $2 and i ->> 'state' = 'open'
     and (i ->> 'expiresAt')::timestamptz > clock_timestamp() and d.state not in ('ended', 'evaluation', 'report-draft', 'report-final')
   order by d.id`,
);
const INJECT = 'id, version, body as inject, content';
const INJECTS = sql(
  'drills.injects',
  `select ${INJECT} from drill_inject where realm = $1 order by coalesce(due_at, (body ->> 'notBefore')::timestamptz), number nulls last, id`,
);
const NUMBERED = sql(
  'drills.numbered-injects',
  `select ${INJECT} from drill_inject where realm = $1 and number = $2
   union all select ${INJECT} from drill_inject where realm = $1 and (body ->> 'of')::int = $2 order by id`,
);
const ONE_INJECT = sql('drills.inject', `select ${INJECT} from drill_inject where realm = $1 and id = $2`);
const SCENARIO = sql('drills.scenario', 'select scenario from drill where realm = $1');
const WITH_DUE = sql(
  'drills.with-due',
  `select d.id from drill d where d.state = 'running' and exists (select from drill_inject i
     where i.realm = d.realm and i.state = 'pending' and i.due_at is not null and i.due_at <= realm_now(d.realm))
   limit $1`,
);
const NEXT_DUE = sql(
  'drills.next-due',
  `select min(due_at) as due from drill_inject
   where realm = $1 and state = 'pending' and (body ->> 'condition' is null or due_at > realm_now($1))`,
);
const ON_AT = sql(
  'drills.on-at',
  `select id from drill where state in ('running', 'paused') and exists (
     select from jsonb_array_elements(body -> 'desks') d where d ->> 'plays' = 'player' and d ->> 'deskId' = any ($1::text[])) order by id`,
);

type SeenRow = DrillSeen & { readonly told: CommsCheck['reached'] | null };

const seenOf = ({ told, ...seen }: SeenRow): DrillSeen => {
  const { commsCheck } = seen.drill;
  if (!commsCheck || !told) return seen;
  const people = [...new Set([...Object.keys(told), ...Object.keys(commsCheck.reached)])];
  const reached = Object.fromEntries(people.map((person) => [person, { ...told[person], ...commsCheck.reached[person] }]));
  return { ...seen, drill: { ...seen.drill, commsCheck: { ...commsCheck, reached } } };
};

@Injectable()
export class DrillsSqlQueries extends DrillsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async get(id: DrillId): Promise<DrillSeen | null> {
    const [row] = await this.database.query<SeenRow>(GET, [id]);
    return row ? seenOf(row) : null;
  }

  async ofPerson(
    personId: UserId,
    { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<DrillSeen>> {
    const [after] = cursor === null ? [null] : decodeCursor(cursor, 1);
    const rows = await this.database.query<SeenRow>(OF_PERSON, [personId, after, limit + 1]);
    return pageOf(rows.map(seenOf), limit, ({ id }) => [id]);
  }

  invitationsOf(personId: UserId): Promise<InvitationSeen[]> {
    return this.database.query(INVITATIONS, [JSON.stringify([{ place: { personId } }]), personId]);
  }

  injects(realm: Realm): Promise<InjectSeen[]> {
    return this.database.query(INJECTS, [realm]);
  }

  numbered(realm: Realm, number: number): Promise<InjectSeen[]> {
    return this.database.query(NUMBERED, [realm, number]);
  }

  async inject(realm: Realm, id: string): Promise<InjectSeen | null> {
    const [row] = await this.database.query<InjectSeen>(ONE_INJECT, [realm, id]);
    return row ?? null;
  }

  async scenario(realm: Realm): Promise<Scenario | null> {
    const [row] = await this.database.query<{ scenario: Scenario }>(SCENARIO, [realm]);
    return row?.scenario ?? null;
  }

  async withDue(limit: number): Promise<DrillId[]> {
    return (await this.database.query<{ id: DrillId }>(WITH_DUE, [limit])).map(({ id }) => id);
  }

  async nextDue(realm: Realm): Promise<Instant | null> {
    const [row] = await this.database.query<{ due: Instant | null }>(NEXT_DUE, [realm]);
    return row?.due ?? null;
  }

  async onAt(deskIds: readonly string[]): Promise<DrillId[]> {
    return (await this.database.query<{ id: DrillId }>(ON_AT, [deskIds])).map(({ id }) => id);
  }
}
