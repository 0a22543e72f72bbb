import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feeds that are watched and bring nothing: since when each is watched, and its silences. */
export class WatchFeedsForSilence1763900005610 implements MigrationInterface {
  name = 'WatchFeedsForSilence1763900005610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed_vigil (
        source text primary key,
        since timestamptz not null default now()
      );
      comment on table feed_vigil is 'Since when a feed is fetched, or a folder is watched for it.';
      grant select, insert, delete on feed_vigil to enlace_app;

      create table feed_silence (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        body jsonb not null,
        source text not null generated always as (body ->> 'source') stored,
        state text not null generated always as (body ->> 'state') stored check (state in ('silent', 'over'))
      );
      create unique index feed_silence_one on feed_silence (realm, source) where state = 'silent';
      grant select, insert on feed_silence to enlace_app;
      grant update (version, body) on feed_silence to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed_silence, feed_vigil');
  }
}
