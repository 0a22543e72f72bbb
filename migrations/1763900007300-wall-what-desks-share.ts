import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAID = (name: string): string => `(select current_setting('enlace.${name}', true))`;
const DESK = SAID('desk');
const PERSON = `(select nullif(current_setting('enlace.person', true), '')::uuid)`;

/** Of rows whose columns name their readers, those of this desk: nothing else is asked. */
const OWN = `desk_id = ${DESK}`;
/** `offset 0` keeps the planner from reading all that the desk sees into a hash first, for a page of twenty. */
const some = (from: string): string => `exists (select from ${from} offset 0)`;
const listed = (table: string, list: string, id: string, more = ''): string =>
  some(`${list} l where l.realm = ${table}.realm and l.${id} = ${table}.id and l.desk_id = ${DESK}${more}`);
const released = (realm: string, caseId: string): string =>
  some(`case_access a where a.realm = ${realm} and a.case_id = ${caseId} and a.desk_id = ${DESK}`);
const sees = (realm: string, caseId: string): string =>
  `(${released(realm, caseId)} or ${caseId} = any ((select opened_by_glass())::uuid[]))`;
const seated = (realm: string, id: string): string =>
  some(`activation v where v.realm = ${realm} and v.id = ${id} and ${DESK} = any (v.desk_ids)`);
/** What an item says is shown to fewer than that it is there: see \`D-\` in libs/disclosure/README.md. */
const opens = (table: string): string =>
  some(`item i where i.id = ${table}.item_id and i.state <> 'erased' and (i.originator_desk_id = ${DESK} or (i.state = 'held'
    and coalesce((i.body ->> 'expiresAt')::timestamptz > realm_now(i.realm), true)
    and ${some(`disclosure d where d.item_id = i.id and d.recipient_desk_id = ${DESK} and d.ended_at is null`)}))`);

/** What is owed is shown to the two desks between which it is, to whoever sees its case, and to whoever reads the clocks of what it is about. */
const OWED = `desk_id = ${DESK} or counterpart_desk_id = ${DESK}
  or case when case_id is null then false else ${sees('obligation.realm', 'obligation.case_id')} end
  or reads_clocks_of(realm, subject_kind, subject_id, subject_of)`;

/**
 * Of a request, an advance notice, a report that waits, and of what belongs to an activation. A function of its own, with its caller's rights: the walls
 * before all these, one within another, would be planned with every statement that looks at a clock, and few rows come to this.
 */
const CLOCKS = `
  create function reads_clocks_of(realm text, kind text, id text, within text) returns boolean language plpgsql stable
    set search_path = enlace, pg_temp as $clocks$
    declare
      desk constant text := current_setting('enlace.desk', true);
    begin
      return case kind
        when 'request' then exists (select from request_access l where l.realm = $1 and l.request_id = $3::uuid
          and l.desk_id = desk and l.standing <> 'forwarder')
        when 'advance-notice' then exists (select from advance_notice n where n.realm = $1 and n.id = $3::uuid)
        when 'report' then exists (select from report r where r.realm = $1 and r.id = $3::uuid)
        else within is not null and exists (
          select from activation v where v.realm = $1 and v.id = $4::uuid and desk = any (v.desk_ids))
      end;
    end $clocks$;
  comment on function reads_clocks_of is 'Whether the desk for which is asked reads the clocks of a subject: of what it sees, and no more.';`;

/** Values of an act: of a case's to whoever sees the case, of others to whom the stream is open. */
const VALUES =
  some(`ledger_entry e where e.id = ledger_disclosure.entry_id and (e.realm = ${SAID('realm')} or ${SAID('realm')} = '*')
    and case when e.case_id is null
      then ${some(`stream_reader r where r.realm = e.realm and r.stream = e.stream and r.desk_id = ${DESK}`)}
      else ${sees('e.realm', 'e.case_id')} end`);

/** Who is shown a row, beyond the wall of realms: the rules of libs/oversight/TABLES.md, once more. */
const AUDIENCES: Readonly<Record<string, string>> = {
  request: listed('request', 'request_access', 'request_id'),
  request_access: OWN,
  request_prepared_answer: `content ->> 'byDeskId' = ${DESK}
    and ${some(`request r where r.id = request_prepared_answer.request_id and r.to_desk_id = ${DESK}`)}`,
  provision: listed('provision', 'provision_access', 'provision_id'),
  provision_access: OWN,
  provision_prepared: some(`provision p where p.id = provision_prepared.provision_id and p.from_desk_id = ${DESK}`),
  disclosure: `${DESK} in (originator_desk_id, from_desk_id, recipient_desk_id)`,
  item: `originator_desk_id = ${DESK} or ${some(`disclosure d where d.item_id = item.id and d.recipient_desk_id = ${DESK}`)}`,
  item_content: opens('item_content'),
  item_file: opens('item_file'),
  item_subject: opens('item_subject'),
  consent: `${DESK} in (originator_desk_id, asked_by_desk_id)`,
  chase: some('item i where i.realm = chase.realm and i.id = chase.item_id'),
  contact_report: `${OWN} or agency_id = ${SAID('supervises')}`,
  early_notice: `${OWN} or ${listed('early_notice', 'early_notice_recipient', 'notice_id')}`,
  early_notice_recipient: OWN,
  early_notice_source: OWN,
  advance_notice: `${listed('advance_notice', 'advance_notice_desk', 'notice_id')}
    or case when case_id is null then false else ${released('advance_notice.realm', 'advance_notice.case_id')} end
    or case when activation_id is null then false else ${seated('advance_notice.realm', 'advance_notice.activation_id')} end`,
  advance_notice_desk: OWN,
  advance_notice_names:
    some(`advance_notice_desk l where l.realm = advance_notice_names.realm and l.notice_id = advance_notice_names.notice_id
    and l.desk_id = ${DESK} and l.role in ('announcer', 'asked')`),
  activation: `${DESK} = any (desk_ids)`,
  situation_report: `${DESK} = any (readers)`,
  statement: `${DESK} = any (readers)`,
  resource_request: `${DESK} = any (readers)`,
  after_action: some('activation v where v.id = after_action.id'),
  issued_alert: `audience = 'public' or ${some('activation v where v.id = issued_alert.activation_id')}`,
  issued_alert_document: some('issued_alert a where a.id = issued_alert_document.alert_id'),
  redaction: released('redaction.realm', 'redaction.case_id'),
  // A rung of a ladder is told to whom the ladder names, whether they see the case or not.
  notification: `case when case_id is null then ${OWN} and (to_person is null or to_person = ${PERSON})
    else (${OWN} and (event_type like 'obligation.%' or stands_in_for is not null)) or ${sees('notification.realm', 'notification.case_id')} end`,
  // Its recipient, the desk that was told, and the administrator of the recipient's agency.
  delivery: `recipient_id = ${PERSON} or ${some('notification n where n.id = delivery.notice_id')}
    or ${some(`membership m where m.person_id = delivery.recipient_id and m.agency_id = ${SAID('agency')}`)}
    or ${some(`webhook w where w.id = delivery.recipient_id and w.agency_id = ${SAID('agency')}`)}`,
  act_link: `${OWN} or person_id = ${PERSON}`,
  obligation: OWED,
  obligation_step: some('obligation o where o.id = obligation_step.obligation_id'),
  shift_note: OWN,
  paper_pack: OWN,
  paper_pack_file: some('paper_pack p where p.realm = paper_pack_file.realm and p.id = paper_pack_file.pack_id'),
  paper_form: OWN,
  paper_entry: some('paper_form f where f.realm = paper_entry.realm and f.serial = paper_entry.serial'),
  ledger_disclosure: VALUES,
  stream_reader: OWN,
};

/** These have no realm of their own, or none that matters: nothing stood before them. */
const NEW = [
  'request_prepared_answer',
  'provision_prepared',
  'item_content',
  'item_file',
  'issued_alert_document',
  'act_link',
  'obligation_step',
  'ledger_disclosure',
  'stream_reader',
];

/** The second wall before what desks share beside cases, by the same principles. */
export class WallWhatDesksShare1763900007300 implements MigrationInterface {
  name = 'WallWhatDesksShare1763900007300';

  async up(runner: QueryRunner): Promise<void> {
    const opened = NEW.map(
      (table) => `alter table ${table} enable row level security; create policy open on ${table} to public using (true);`,
    );
    const walls = Object.entries(AUDIENCES).map(
      ([table, audience]) => `create policy wall_audience on ${table} as restrictive to enlace_api, enlace_worker
        using (case when ${DESK} = '*' then true else ${audience} end) with check (true);`,
    );
    await runner.query([CLOCKS, ...opened, ...walls, anew('')].join('\n'));
    await runner.query(FINDER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function advance_notices_with(text, text)');
    const gone = Object.keys(AUDIENCES).map((table) => `drop policy wall_audience on ${table};`);
    const closed = NEW.map((table) => `drop policy open on ${table}; alter table ${table} disable row level security;`);
    await runner.query(
      [...gone, ...closed, anew('for select'), 'drop function reads_clocks_of(text, text, text, text)'].join('\n'),
    );
  }
}

/**
 * A wall for reading alone lets a statement change rows that it does not look at. Those that stand already are put up anew for every statement; what a
 * command writes for others is not asked for its readers.
 */
const anew = (command: '' | 'for select'): string => `
  do $$ declare
    wall record;
  begin
    for wall in
      select tablename, qual from pg_policies
      where schemaname = 'enlace' and policyname = 'wall_audience' and cmd = '${command === '' ? 'SELECT' : 'ALL'}'
    loop
      execute format('drop policy wall_audience on %I', wall.tablename);
      execute format('create policy wall_audience on %I as restrictive ${command} to enlace_api, enlace_worker using (%s)${
        command === '' ? ' with check (true)' : ''
      }', wall.tablename, wall.qual);
    end loop;
  end $$;`;

/** In what another desk takes part is no row of the reader's: ids alone, of notices that are read before their own wall. */
const FINDER = `
  create function advance_notices_with(text, text) returns setof uuid language sql stable security definer rows 200
    set search_path = enlace, pg_temp as $$
      select notice_id from advance_notice_desk where realm = $1 and desk_id = $2 and role <> 'released' $$;
  revoke execute on function advance_notices_with(text, text) from public;
  grant execute on function advance_notices_with(text, text) to enlace_app;
`;
