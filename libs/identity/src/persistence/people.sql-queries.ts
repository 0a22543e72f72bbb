import type { AgencyId, DeskId, Role, UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { PeopleQueries, type PersonView } from '../application/people.queries.js';
import { MEMBERSHIPS } from './people.rows.js';

const VIEW = `p.id, p.username, p.name, ${MEMBERSHIPS} as memberships, p.disabled_at as "disabledAt", 
  (select max(locked_until) from sign_in_failure f where f.name_hash = sha256(convert_to(p.username, 'UTF8'))) as "lockedUntil",
  (select max(last_seen_at) from session s where s.person_id = p.id) as "lastSeenAt", p.version`;

const OF_AGENCY = sql(
  'identity.people-of-agency',
  `select ${VIEW} from person p
   where p.username > $2 and exists (select from membership m where m.person_id = p.id and m.agency_id = $1)
   order by p.username limit $3`,
);
const BY_ID = sql('identity.person-by-id', `select ${VIEW} from person p where p.id = $1`);
const NAMED = sql('identity.people-named', 'select id, name from person where id = any($1)');
const ID_OF = sql('identity.person-id-of', 'select id from person where username = $1');
const MEMBERS_OF = sql(
  'identity.members-of',
  `select m.desk_id as "deskId", m.person_id as "personId", m.roles
   from membership m join person p on p.id = m.person_id
   where m.desk_id = any($1) and p.disabled_at is null order by m.desk_id, p.username`,
);

/** People, read. */
@Injectable()
export class SqlPeopleQueries extends PeopleQueries {
  constructor(private readonly database: Database) {
    super();
  }

  ofAgency(agencyId: AgencyId, after: string, limit: number): Promise<PersonView[]> {
    return this.database.query<PersonView>(OF_AGENCY, [agencyId, after, limit]);
  }

  async byId(id: UserId): Promise<PersonView | null> {
    const [row] = await this.database.query<PersonView>(BY_ID, [id]);
    return row ?? null;
  }

  override named(ids: readonly UserId[]): Promise<{ id: UserId; name: string }[]> {
    return this.database.query(NAMED, [ids]);
  }

  async idOf(username: string): Promise<UserId | null> {
    const [row] = await this.database.query<{ id: UserId }>(ID_OF, [username]);
    return row?.id ?? null;
  }

  membersOf(deskIds: readonly DeskId[]): Promise<{ deskId: DeskId; personId: UserId; roles: readonly Role[] }[]> {
    return this.database.query(MEMBERS_OF, [deskIds]);
  }
}
