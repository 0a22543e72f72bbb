import type { DrillId, Instant, Realm, UserId } from '#kernel';
import { decodeCursor, type Page, pageOf } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DrillsQueries, type DrillSeen, type InjectSeen, type InvitationSeen } from '../application/drills.queries.js';
import type { Scenario } from '../domain/scenario.js';

const SEEN = 'd.id, d.version, d.body as drill, realm_now(d.realm) as now, r.scale as pace';
const GET = sql('drills.get', `select ${SEEN} from drill d join realm r on r.id = d.realm where d.id = $1`);
const OF_PERSON = sql(
  'drills.of-person',
  `select ${SEEN} from realm_member m join drill d on d.realm = m.realm join realm r on r.id = d.realm
   where m.person_id = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`,
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

@Injectable()
export class DrillsSqlQueries extends DrillsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async get(id: DrillId): Promise<DrillSeen | null> {
    const [row] = await this.database.query<DrillSeen>(GET, [id]);
    return row ?? null;
  }

  async ofPerson(
    personId: UserId,
    { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<DrillSeen>> {
    const [after] = cursor === null ? [null] : decodeCursor(cursor, 1);
    return pageOf(await this.database.query<DrillSeen>(OF_PERSON, [personId, after, limit + 1]), limit, ({ id }) => [id]);
  }

  invitationsOf(personId: UserId): Promise<InvitationSeen[]> {
    return this.database.query(INVITATIONS, [JSON.stringify([{ place: { personId } }]), personId]);
  }

  injects(realm: Realm): Promise<InjectSeen[]> {
    return this.database.query(INJECTS, [realm]);
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
