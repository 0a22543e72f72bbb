import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who opened which restricted thing when. */
export class RecordRestrictedReads1763900006520 implements MigrationInterface {
  name = 'RecordRestrictedReads1763900006520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table restricted_read (
        id uuid primary key,
        realm text not null,
        at timestamptz not null,
        user_id uuid not null,
        desk_id text not null,
        agency_id text not null,
        country text not null,
        how text not null check (how in ('view', 'download', 'export', 'search')),
        thing text not null,
        ids text[] not null,
        fields text[] not null,
        rule text not null,
        case_id uuid,
        owner_desk_id text,
        sought text
      );
      comment on table restricted_read is 'One row for each request that showed something restricted. Nothing of what it showed is in it.';
      comment on column restricted_read.sought is 'A salt, and the hash of salt and what was searched for.';
      create index restricted_read_time on restricted_read (realm, at desc, id desc);
      create index restricted_read_person on restricted_read (realm, user_id, at desc);
      create index restricted_read_case on restricted_read (realm, case_id, at desc) where case_id is not null;
      grant select, insert on restricted_read to enlace_app;
      create trigger restricted_read_append_only before update or delete or truncate on restricted_read
        for each statement execute function ledger_refuse_change();
      create index item_reading_time on item_reading (realm, at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index item_reading_time; drop table restricted_read');
  }
}
