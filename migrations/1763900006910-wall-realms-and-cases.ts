import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of these every row belongs to one realm, and nobody reads or writes it from another. */
const REALM_BOUND = [
  'activation',
  'advance_notice',
  'advance_notice_desk',
  'advance_notice_names',
  'after_action',
  'attachment',
  'break_glass',
  'case_access',
  'case_file',
  'case_hold',
  'case_note',
  'chase',
  'consent',
  'contact_report',
  'custody',
  'deferred_filing',
  'delivery',
  'disclosure',
  'early_notice',
  'early_notice_recipient',
  'early_notice_source',
  'handoff',
  'issued_alert',
  'item',
  'item_reading',
  'item_subject',
  'notification',
  'obligation',
  'paper_entry',
  'paper_form',
  'paper_pack',
  'paper_pack_file',
  'provision',
  'provision_access',
  'redaction',
  'report',
  'request',
  'request_access',
  'resource_request',
  'restricted_read',
  'roster',
  'shift_note',
  'situation_report',
  'statement',
];

const SAID = (name: string): string => `(select current_setting('enlace.${name}', true))`;

/**
 * Each part of what was said is read once per statement, and a setting that was never said is no row's. As a \`case\` for the planner's sake:
 * of a comparison it would think that it halves what the statement's own, which says the same, has left.
 */
const OF_REALM = `case when realm = ${SAID('realm')} then true else ${SAID('realm')} = '*' end`;
const OF_DESK = (some: string): string => `case when ${SAID('desk')} = '*' then true else ${some} end`;

/** `offset 0` keeps the planner from reading all that the desk sees into a hash first, for a page of twenty. */
const RELEASED = (table: string, caseId: string): string => `exists (
    select from case_access a where a.realm = ${table}.realm and a.case_id = ${table}.${caseId} and a.desk_id = ${SAID('desk')} offset 0)`;
/** Or the person broke the glass to it. In this order: what the desk sees asks nothing of openings. */
const SEES = (table: string, caseId: string): string =>
  `(${RELEASED(table, caseId)} or ${table}.${caseId} = any ((select opened_by_glass())::uuid[]))`;

/** Who is shown a row of what a case consists of: the rules of libs/oversight/TABLES.md, once more. */
const AUDIENCES: Readonly<Record<string, string>> = {
  // Whoever leads a case sees it, and most of what a desk looks at it leads: that is told by the row alone.
  case_file: `lead_desk_id = ${SAID('desk')} or ${SEES('case_file', 'id')}`,
  case_note: SEES('case_note', 'case_id'),
  attachment: SEES('attachment', 'case_id'),
  custody: SEES('custody', 'case_id'),
  case_hold: SEES('case_hold', 'case_id'),
  report: `agency_id = ${SAID('agency')} or triage_desk_id = ${SAID('desk')} or ${RELEASED('report', 'case_id')}`,
  report_version: 'exists (select from report r where r.id = report_version.report_id offset 0)',
  handoff: `from_desk_id = ${SAID('desk')} or to_desk_id = ${SAID('desk')} or ${RELEASED('handoff', 'case_id')}`,
  handoff_packet: 'exists (select from handoff h where h.id = handoff_packet.handoff_id offset 0)',
};

const WALLED = [...new Set([...REALM_BOUND, ...Object.keys(AUDIENCES)])];

/**
 * The second wall. The processes say for whom they ask (\`enlace.realm\`, \`.desk\`, \`.agency\`, \`.person\`), and PostgreSQL hides what is not
 * theirs, whatever the statement forgot. Who says nothing is shown nothing. The owner, under whose rights triggers and foreign keys look, and
 * the role of the release before this one are let past.
 */
export class WallRealmsAndCases1763900006910 implements MigrationInterface {
  name = 'WallRealmsAndCases1763900006910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function opened_by_glass() returns uuid[] language sql stable set search_path = enlace, pg_temp as $$
        select coalesce(array_agg(case_id), '{}') from break_glass
        where user_id = nullif(current_setting('enlace.person', true), '')::uuid and state = 'open'
          and (body ->> 'until')::timestamptz > realm_now(realm)
      $$;
      comment on function opened_by_glass() is 'Cases that the person for whom is asked opened in an emergency, in the realm for which is asked.';
    `);
    const walls = WALLED.map((table) => {
      const realm = `create policy wall_realm on ${table} as restrictive to enlace_api, enlace_worker using (${OF_REALM});`;
      const audience = AUDIENCES[table];
      return `alter table ${table} enable row level security;
        create policy open on ${table} to public using (true);
        ${REALM_BOUND.includes(table) ? realm : ''}
        ${audience ? `create policy wall_audience on ${table} as restrictive for select to enlace_api, enlace_worker using (${OF_DESK(audience)});` : ''}`;
    });
    await runner.query(walls.join('\n'));
    await runner.query(FINDERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${FOUND_BY}`);
    const gone = WALLED.map(
      (table) => `drop policy open on ${table}; drop policy if exists wall_realm on ${table};
        drop policy if exists wall_audience on ${table}; alter table ${table} disable row level security;`,
    );
    await runner.query(gone.join('\n'));
    await runner.query('drop function opened_by_glass()');
  }
}

const FOUND_BY =
  'cases_by_words(text, tsquery), cases_by_number(text, text), cases_watched_by(text, text), cases_taken_by(text, text)';

/**
 * Behind a wall PostgreSQL uses no index for an operator that might tell of hidden rows by an error. These find with it, and tell ids and
 * nothing else: what is shown of them is read before the wall.
 */
const FINDERS = `
  create function cases_by_words(text, tsquery) returns setof uuid language sql stable security definer rows 200
    set search_path = enlace, pg_temp as $$ select id from case_file where realm = $1 and words @@ $2 $$;
  create function cases_by_number(text, text) returns setof uuid language sql stable security definer rows 20
    set search_path = enlace, pg_temp as $$ select id from case_file where realm = $1 and starts_with(number, $2) $$;
  create function cases_watched_by(text, text) returns setof uuid language sql stable security definer rows 20
    set search_path = enlace, pg_temp as $$
      select id from case_file where realm = $1 and watchers @> jsonb_build_array($2) and watchers is not null and state <> 'closed' $$;
  -- Not in plain SQL: the column and its index come with a later migration.
  create function cases_taken_by(text, text) returns setof uuid language plpgsql stable security definer rows 200
    set search_path = enlace, pg_temp as $$
    begin
      return query select id from case_file where realm = $1 and desks ? $2;
    end $$;
  revoke execute on function ${FOUND_BY} from public;
  grant execute on function ${FOUND_BY} to enlace_app;
`;
