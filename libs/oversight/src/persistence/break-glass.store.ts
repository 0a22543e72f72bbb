import type { DeskId, UserId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { BreakGlassRepository, type CaseAskedFor } from '../application/break-glass.repository.js';
import type { BreakGlass } from '../domain/break-glass.js';

const LOAD = sql(
  'break-glass.load',
  'select body as state, version from break_glass where realm = $1 and id = $2 for no key update',
);
const INSERT = sql('break-glass.insert', 'insert into break_glass (id, realm, version, body) values ($1, $2, $3, $4)');
const UPDATE = sql(
  'break-glass.update',
  'update break_glass set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const LOCK_PERSON = sql(
  'break-glass.lock-person',
  `select pg_advisory_xact_lock(hashtextextended('break-glass:' || $1 || $2, 0))`,
);
const UNREVIEWED = sql(
  'break-glass.unreviewed',
  `select 1 from break_glass where realm = $1 and user_id = $2 and state <> 'reviewed' limit 1`,
);
/** Past need-to-know, by the number alone: for the decision whether that may be overridden. Nothing of it is told. */
const ASKED_FOR = sql(
  'break-glass.case-asked-for',
  `select c.id as "caseId", c.number, array[f.country, l.country] as countries, f.id as "originatorDeskId", f.agency_id as "originatorAgencyId",
     c.body #>> '{handling,tlp}' as tlp, c.body #>> '{handling,restrictions}' as restrictions,
     exists (select from case_access a where a.realm = c.realm and a.case_id = c.id and a.desk_id = $3) as seen
   from case_file c join lateral (
     select r.body ->> 'deskId' as desk_id from report r where r.realm = c.realm and r.case_id = c.id order by r.id limit 1
   ) as first on true join desk f on f.id = first.desk_id join desk l on l.id = c.lead_desk_id
   where c.realm = $1 and c.number = upper($2)`,
);

@Injectable()
export class BreakGlassStore extends BreakGlassRepository {
  async load(tx: Tx, id: string): Promise<{ state: BreakGlass; version: number } | null> {
    const [row] = await tx.query<{ state: BreakGlass; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: BreakGlass, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: BreakGlass, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async lockPerson(tx: Tx, by: UserId): Promise<boolean> {
    await tx.query(LOCK_PERSON, [tx.realm, by]);
    return (await tx.query(UNREVIEWED, [tx.realm, by])).length > 0;
  }

  async caseByNumber(tx: Tx, number: string, deskId: DeskId): Promise<CaseAskedFor | null> {
    const [row] = await tx.query<CaseAskedFor>(ASKED_FOR, [tx.realm, number, deskId]);
    return row ?? null;
  }
}
