import { type Held, HoldingsPart, HoldingsRegister } from '#identity';
import type { UserId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/**
 * Work that a person has in hand, in rows of every context. Cases: those that a desk of the person leads, of whose people the person acted
 * on them last, by the ledger (or took over from whoever did). Drafts and answers that wait: those that bear the person's name.
 */
const HELD = sql(
  'views.work-held',
  `select 'case' as kind, c.number as name, c.lead_desk_id as "deskId"
   from case_file c join membership m on m.person_id = $2 and m.desk_id = c.lead_desk_id
   cross join lateral (
     select (e.actor ->> 'u')::uuid as person_id from (
       select convert_from(l.body, 'utf8')::jsonb -> 'actor' as actor, l.at, l.xid, l.sseq from ledger_entry l
       where l.case_id = c.id order by l.at desc, l.xid desc, l.sseq desc limit 100) e
     where e.actor ->> 'd' = c.lead_desk_id order by e.at desc, e.xid desc, e.sseq desc limit 1) hand
   where c.realm = $1 and c.state <> 'closed' and heir_of(hand.person_id) = $2
   union all
   select 'prepared-answer', r.number, r.to_desk_id from request_prepared_answer p join request r on r.id = p.request_id
   where r.realm = $1 and r.body #>> '{pendingAnswer,by}' = $2::text
   union all
   select 'prepared-provision', v.number, v.from_desk_id from provision_prepared p join provision v on v.id = p.provision_id
   where v.realm = $1 and v.body #>> '{prepared,by}' = $2::text
   union all
   select 'contact-report', '', desk_id from contact_report
   where realm = $1 and state in ('draft', 'partly_filed') and body #>> '{official,userId}' = $2::text
   union all
   select 'rule-draft', rule_version::text, null from routing_rule_set
   where realm = $1 and status in ('draft', 'approved') and drafted_by = $2
   union all
   select 'ladder-draft', key, null from ladder_edition where realm = $1 and status in ('draft', 'approved') and drafted_by = $2
   union all
   select 'act-link', '', desk_id from act_link where person_id = $2 and used_at is null and expires_at > clock_timestamp()`,
);

/** Lists only: who has a case in hand is read from the ledger and from who took over; the rest is the desk's, and links end with the person's access. */
@Injectable()
export class WorkHeld extends HoldingsPart implements OnModuleInit {
  constructor(private readonly register: HoldingsRegister) {
    super();
  }

  onModuleInit(): void {
    this.register.enter(this);
  }

  list(tx: Tx, personId: UserId): Promise<Held[]> {
    return tx.query<Held>(HELD, [tx.realm, personId]);
  }

  handOver(): Promise<void> {
    return Promise.resolve();
  }
}
