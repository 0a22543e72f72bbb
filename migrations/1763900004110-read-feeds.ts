import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of feeds that were read, with what became of each piece, and how the feed that is fetched stands. */
export class ReadFeeds1763900004110 implements MigrationInterface {
  name = 'ReadFeeds1763900004110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed_import (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        received_at timestamptz not null,
        body jsonb not null,
        report jsonb,
        source text not null generated always as (body ->> 'source') stored,
        way text not null generated always as (body ->> 'way') stored check (way in ('upload', 'folder', 'poll', 'demonstration'))
      );
      comment on column feed_import.report is 'What was corrected and what is kept aside with its own words, cut to what a person can read.';
      create index feed_import_recent on feed_import (realm, source, received_at desc, id desc);
      grant select, insert on feed_import to enlace_app;
      grant update (report) on feed_import to enlace_app;

      create table feed_watch (
        source text primary key,
        next_at timestamptz not null,
        asked_at timestamptz,
        outcome text check (outcome in ('read', 'unchanged', 'failed')),
        detail text,
        failures int not null default 0,
        etag text,
        last_modified text
      );
      comment on column feed_watch.next_at is 'The clock of fetching: whoever moves it ahead is the one who fetches.';
      grant select, insert, delete on feed_watch to enlace_app;
      grant update (next_at, asked_at, outcome, detail, failures, etag, last_modified) on feed_watch to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed_watch, feed_import');
  }
}
