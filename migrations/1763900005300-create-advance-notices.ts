import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Advance notices of a crossing, who takes part in each, and the names in them, which are kept apart. */
export class CreateAdvanceNotices1763900005300 implements MigrationInterface {
  name = 'CreateAdvanceNotices1763900005300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table advance_notice (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        announced_at timestamptz not null,
        ends_at timestamptz not null,
        crossing_ids text[] not null,
        case_id uuid,
        activation_id uuid,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in
            ('announced', 'partly_cleared', 'cleared', 'refused', 'at_the_line', 'crossed', 'returned', 'closed', 'withdrawn', 'expired')),
        overrun boolean not null generated always as (body ->> 'overrunAt' is not null) stored,
        desk_id text not null generated always as (body ->> 'deskId') stored
      );
      comment on column advance_notice.ends_at is 'The clock of the window: past it a notice that did not come to the line expires.';
      create index advance_notice_clock on advance_notice (ends_at)
        where state in ('announced', 'partly_cleared', 'cleared', 'refused') or (state = 'at_the_line' and not overrun);
      create index advance_notice_newest on advance_notice (realm, announced_at desc, id desc);
      create index advance_notice_case on advance_notice (realm, case_id) where case_id is not null;
      create index advance_notice_activation on advance_notice (realm, activation_id) where activation_id is not null;
      grant select, insert on advance_notice to enlace_app;
      grant update (version, ends_at, crossing_ids, body) on advance_notice to enlace_app;

      create table advance_notice_desk (
        realm text not null,
        notice_id uuid not null references advance_notice (id),
        desk_id text not null,
        role text not null check (role in ('announcer', 'asked', 'told', 'released')),
        primary key (realm, desk_id, notice_id)
      );
      comment on table advance_notice_desk is 'Who takes part now. A desk that was released reads what it knew of and no more names.';
      grant select, insert on advance_notice_desk to enlace_app;
      grant update (role) on advance_notice_desk to enlace_app;

      create table advance_notice_names (
        notice_id uuid primary key references advance_notice (id),
        realm text not null,
        salt text not null,
        names jsonb not null
      );
      comment on table advance_notice_names is
        'Persons, the lead and plates: for the announcing desk and those that decide. In no event, no ledger entry and no other row.';
      grant select, insert on advance_notice_names to enlace_app;
      grant update (names) on advance_notice_names to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.subject_kind = 'advance-notice';
      delete from obligation where subject_kind = 'advance-notice';
      drop table advance_notice_names, advance_notice_desk, advance_notice;
    `);
  }
}
