import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, cases, who led a case when, who may see it. That a case has one lead at every instant is held here, not only in code. */
export class CreateIncidents1763900000700 implements MigrationInterface {
  name = 'CreateIncidents1763900000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPORTS);
    await runner.query(CASES);
    await runner.query(CUSTODY);
    await runner.query(ONE_LEAD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table case_number_series, case_note, case_access, custody, case_file, report_version, report;
      drop function check_one_lead();
    `);
  }
}

const REPORTS = `
  create table report (
    id uuid primary key,
    realm text not null,
    version int not null check (version > 0),
    occurred_at timestamptz not null,
    body jsonb not null,
    agency_id text not null generated always as (body ->> 'agencyId') stored,
    own_reference text generated always as (body ->> 'ownReference') stored,
    kind text not null generated always as (body #>> '{content,kind}') stored,
    triage_state text not null generated always as (body #>> '{triage,state}') stored
      check (triage_state in ('filed', 'referred', 'opened', 'linked', 'returned', 'rejected')),
    triage_desk_id text generated always as (body #>> '{triage,deskId}') stored,
    case_id uuid generated always as ((body #>> '{triage,caseId}')::uuid) stored,
    unique (realm, agency_id, own_reference)
  );
  comment on table report is 'Body is the aggregate as its events made it; the columns are read from it, so they cannot disagree.';
  create index report_look_alike on report (realm, occurred_at);
  create index report_case on report (case_id);
  create index report_waiting on report (realm, triage_desk_id, id) where triage_state in ('filed', 'referred');

  create table report_version (
    report_id uuid not null references report (id),
    amendment int not null check (amendment > 0),
    content jsonb not null,
    primary key (report_id, amendment)
  );
  grant select, insert on report, report_version to enlace_app;
  grant update (version, occurred_at, body) on report to enlace_app;
`;

const CASES = `
  create table case_file (
    id uuid primary key,
    realm text not null,
    version int not null check (version > 0),
    opened_at timestamptz not null,
    body jsonb not null,
    number text not null generated always as (body ->> 'number') stored,
    kind text not null generated always as (body ->> 'kind') stored,
    title text not null generated always as (body ->> 'title') stored,
    state text not null generated always as (body #>> '{progress,state}') stored
      check (state in ('open', 'acknowledged', 'in_progress', 'resolved', 'closed')),
    priority text not null generated always as (body ->> 'priority') stored check (priority in ('P1', 'P2', 'P3', 'P4')),
    lead_desk_id text not null generated always as (body #>> '{lead,deskId}') stored,
    corridor_id text generated always as (body ->> 'corridorId') stored,
    crossing_id text generated always as (body #>> '{place,crossingId}') stored,
    words tsvector not null generated always as (to_tsvector('simple', body ->> 'title')) stored,
    unique (realm, number),
    unique (realm, id)
  );
  comment on table case_file is 'Body is the aggregate as its events made it; the columns are read from it, so they cannot disagree.';
  create index case_file_queue on case_file (realm, lead_desk_id, priority, id) where state <> 'closed';
  create index case_file_words on case_file using gin (words);
  grant select, insert on case_file to enlace_app;
  grant update (version, body) on case_file to enlace_app;

  create table case_access (
    realm text not null,
    case_id uuid not null,
    desk_id text not null,
    because text not null,
    granted_at timestamptz not null,
    primary key (realm, case_id, desk_id),
    foreign key (realm, case_id) references case_file (realm, id)
  );
  comment on table case_access is 'Who sees a case now; when that began and ended is in the ledger.';
  create index case_access_desk on case_access (realm, desk_id, case_id);
  grant select, insert, update, delete on case_access to enlace_app;

  create table case_note (
    id uuid primary key,
    realm text not null,
    case_id uuid not null,
    at timestamptz not null,
    desk_id text not null,
    user_id uuid not null,
    language text not null,
    text text not null,
    foreign key (realm, case_id) references case_file (realm, id)
  );
  create index case_note_case on case_note (case_id, id);
  grant select, insert on case_note to enlace_app;

  create table case_number_series (
    realm text not null,
    series text not null,
    next int not null check (next > 0),
    primary key (realm, series)
  );
  comment on table case_number_series is 'Numbers are taken in blocks by each process, so that no filing waits for another; what a process does not use is left out.';
  grant select, insert, update on case_number_series to enlace_app;
`;

const CUSTODY = `
  create table custody (
    realm text not null,
    case_id uuid not null,
    seq int not null,
    prev_seq int,
    desk_id text not null,
    country text not null,
    from_at timestamptz not null,
    to_at timestamptz,
    by text not null check (by in ('filing', 'handoff', 'reroute', 'arbitration')),
    cause_id text not null,
    ledger_stream_seq int not null check (ledger_stream_seq > 0),
    primary key (case_id, seq),
    unique (case_id, seq, to_at),
    foreign key (realm, case_id) references case_file (realm, id),
    check (to_at >= from_at),
    constraint custody_counts_on check ((seq = 1 and prev_seq is null) or (seq > 1 and prev_seq = seq - 1)),
    constraint custody_without_gap foreign key (case_id, prev_seq, from_at) references custody (case_id, seq, to_at),
    constraint custody_without_overlap exclude using gist (case_id with =, tstzrange(from_at, to_at) with &&)
  );
  comment on table custody is 'Which desk led a case when. A segment begins at the very instant at which the one before ended; a stopped clock gives empty segments.';
  -- An empty open segment overlaps nothing, so that there is one open segment needs a rule of its own.
  create unique index custody_one_open on custody (case_id) where to_at is null;
  grant select, insert on custody to enlace_app;
  grant update (to_at) on custody to enlace_app;
`;

/** Judged at commit, when case and custody have both been written. */
const ONE_LEAD = `
  create function check_one_lead() returns trigger language plpgsql as $$
  declare
    subject uuid;
    lead text;
    holder text;
  begin
    if tg_table_name = 'custody' then subject := new.case_id; else subject := new.id; end if;
    select c.lead_desk_id, s.desk_id into lead, holder
      from enlace.case_file c left join enlace.custody s on s.case_id = c.id and s.to_at is null
      where c.id = subject;
    if lead is distinct from holder then
      raise exception 'case % is led by % and held by %', subject, lead, coalesce(holder, 'nobody')
        using errcode = 'check_violation', constraint = 'one_lead';
    end if;
    return null;
  end $$;
  create constraint trigger one_lead_when_opened after insert on case_file
    deferrable initially deferred for each row execute function check_one_lead();
  create constraint trigger one_lead_when_moved after update on case_file
    deferrable initially deferred for each row when (old.lead_desk_id is distinct from new.lead_desk_id)
    execute function check_one_lead();
  create constraint trigger one_lead_in_custody after insert or update on custody
    deferrable initially deferred for each row execute function check_one_lead();
`;
