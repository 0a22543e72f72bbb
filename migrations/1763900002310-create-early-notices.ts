import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Early notices, who is told of each, and where they came from, which is kept apart. */
export class CreateEarlyNotices1763900002310 implements MigrationInterface {
  name = 'CreateEarlyNotices1763900002310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table early_notice (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        given_at timestamptz not null,
        expires_at timestamptz not null,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('live', 'withdrawn', 'expired', 'reported')),
        desk_id text not null generated always as (body ->> 'deskId') stored
      );
      comment on column early_notice.expires_at is 'The clock. Past it the notice is over for every reader, whether or not the sweep has come by.';
      create index early_notice_clock on early_notice (expires_at) where state = 'live';
      create index early_notice_giver on early_notice (realm, desk_id, given_at desc, id desc);
      grant select, insert on early_notice to enlace_app;
      grant update (version, expires_at, body) on early_notice to enlace_app;

      create table early_notice_recipient (
        realm text not null,
        notice_id uuid not null references early_notice (id),
        desk_id text not null,
        primary key (realm, desk_id, notice_id)
      );
      grant select, insert on early_notice_recipient to enlace_app;

      create table early_notice_source (
        notice_id uuid primary key references early_notice (id),
        realm text not null,
        desk_id text not null,
        source text not null
      );
      comment on table early_notice_source is 'Where a notice came from, for the desk that gave it alone: in no event, no ledger entry and no other row.';
      grant select, insert on early_notice_source to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table early_notice_source, early_notice_recipient, early_notice');
  }
}
