import { LIVE } from '#kernel';
import { Database, pastAudience, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type ActLink, ActLinksStore, type LinkInHand, type NewLink, type OwedHere } from '../application/act-links.store.js';
import { statesThatAllow } from '../domain/delivery.machine.js';
import { linkExpiry } from '../domain/mail-acts.js';

/** A rung names its obligation; everything else what it is about. */
const OWED_ON = sql(
  'act-links.owed-on',
  `select o.id as "obligationId", o.act, o.subject_kind as "subjectKind"
   from notification n join obligation o on o.realm = n.realm and o.desk_id = n.desk_id and o.state = 'open'
     and (n.stream = 'obligation:' || o.id or n.stream = o.subject_kind || ':' || o.subject_id)
   where n.id = $1 order by o.opened_at, o.id`,
);

const LINK = `l.id, l.notice_id as "noticeId", l.person_id as "personId", l.desk_id as "deskId", l.obligation_id as "obligationId", l.act,
  l.expires_at as "expiresAt", l.used_at as "usedAt"`;

/** The update gives back what was issued before as it stands. */
const ISSUE = sql(
  'act-links.issue',
  `insert into act_link as l (id, notice_id, person_id, desk_id, obligation_id, act, issued_at, expires_at)
   select id, "noticeId", "personId", "deskId", "obligationId", act, $2, $3
   from jsonb_to_recordset($1::jsonb) as r(id uuid, "noticeId" uuid, "personId" uuid, "deskId" text, "obligationId" uuid, act text)
   on conflict (notice_id, person_id, obligation_id, act) do update set used_at = l.used_at
   returning ${LINK}`,
);

const FIND = pastAudience(
  sql(
    'act-links.find',
    `select ${LINK}, clock_timestamp() as now, o.state = 'open' and o.desk_id = l.desk_id as "isOwed", o.act as "owedAct",
     o.subject_kind as "subjectKind", o.subject_id as "subjectId", o.case_id as "caseId", o.life_safety as "lifeSafety",
     o.due_at as "dueAt", n.case_number as "caseNumber", n.stream
   from act_link l join obligation o on o.id = l.obligation_id join notification n on n.id = l.notice_id
   where l.id = $1`,
  ),
);

const USED = sql('act-links.used', 'update act_link set used_at = coalesce(used_at, $2) where id = $1');
const ACTED = sql(
  'act-links.acted',
  `update delivery set state = 'acted', acted_at = $3
   where notice_id = $1 and recipient_id = $2 and channel = 'email' and state = any ($4)`,
);

/** Links in PostgreSQL. Mail is of the live realm. */
@Injectable()
export class SqlActLinksStore extends ActLinksStore {
  constructor(private readonly database: Database) {
    super();
  }

  owedOn(noticeId: string): Promise<readonly OwedHere[]> {
    return this.database.query<OwedHere>(OWED_ON, [noticeId]);
  }

  issue(links: readonly NewLink[]): Promise<readonly ActLink[]> {
    if (links.length === 0) return Promise.resolve([]);
    return this.database.transaction(LIVE, (tx) => tx.query<ActLink>(ISSUE, [JSON.stringify(links), tx.now, linkExpiry(tx.now)]));
  }

  async find(id: string): Promise<LinkInHand | null> {
    const [row] = await this.database.query<LinkInHand>(FIND, [id]);
    return row ?? null;
  }

  async used(tx: Tx, { id, noticeId, personId }: ActLink): Promise<void> {
    await tx.query(USED, [id, tx.now]);
    await tx.query(ACTED, [noticeId, personId, tx.now, statesThatAllow('act')]);
  }
}
