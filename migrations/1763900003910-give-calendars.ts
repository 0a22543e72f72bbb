import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses at which calendar programs fetch due times. */
export class GiveCalendars1763900003910 implements MigrationInterface {
  name = 'GiveCalendars1763900003910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id uuid primary key,
        person_id uuid references person (id),
        desk_id text references desk (id),
        token_hash bytea not null unique,
        issued_at timestamptz not null,
        issued_by uuid not null references person (id),
        revoked_at timestamptz,
        revoked_by uuid references person (id),
        read_at timestamptz,
        check (num_nonnulls(person_id, desk_id) = 1),
        check ((revoked_at is null) = (revoked_by is null))
      );
      comment on table calendar_feed is 'A person''s or a desk''s. Only the hash of the secret in its address is kept; a new one ends the one before.';
      comment on column calendar_feed.read_at is 'When it was fetched last, to some minutes.';
      create unique index calendar_feed_of_person on calendar_feed (person_id) where revoked_at is null;
      create unique index calendar_feed_of_desk on calendar_feed (desk_id) where revoked_at is null;
      grant select, insert on calendar_feed to enlace_app;
      grant update (revoked_at, revoked_by, read_at) on calendar_feed to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed;');
  }
}
