import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each crossing is right now: one row for each side, its history, wait readings, and what they propose. */
export class CreateBorder1763900004100 implements MigrationInterface {
  name = 'CreateBorder1763900004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table crossing_side (
        realm text not null,
        id text not null,
        version int not null check (version > 0),
        next_at timestamptz,
        body jsonb not null,
        primary key (realm, id)
      );
      comment on column crossing_side.next_at is 'The clock: when a closure begins or ends, or a status holds no longer. Readers and acts do not wait for the sweep.';
      create index crossing_side_clock on crossing_side (next_at) where next_at is not null;
      grant select, insert on crossing_side to enlace_app;
      grant update (version, next_at, body) on crossing_side to enlace_app;

      create table lane_history (
        realm text not null,
        crossing_id text not null,
        country text not null,
        lane text not null,
        since timestamptz not null,
        version int not null,
        status text not null check (status in ('unknown', 'open', 'restricted', 'suspended', 'closed')),
        desk_id text,
        reason jsonb,
        until_at timestamptz,
        primary key (realm, crossing_id, country, lane, version)
      );
      comment on table lane_history is 'Each change of a lane, for the picture of a crossing; what happened is in the ledger.';
      create index lane_history_recent on lane_history (realm, crossing_id, since desc);
      grant select, insert on lane_history to enlace_app;

      create table wait_reading (
        realm text not null,
        crossing_id text not null,
        lane text not null,
        source text not null,
        observed_at timestamptz not null,
        saying text not null check (saying in ('delay', 'no-delay', 'closed', 'pending')),
        minutes int check (minutes between 0 and 1440),
        lanes_open int,
        method text,
        raw jsonb not null,
        first_seen_at timestamptz not null,
        seen_at timestamptz not null,
        seen int not null default 1,
        import_id uuid,
        check ((saying in ('closed', 'pending')) = (minutes is null)),
        primary key (realm, crossing_id, lane, source, observed_at)
      );
      comment on column wait_reading.minutes is 'Null where the feed gave no figure: none is not zero.';
      comment on column wait_reading.seen is 'How many files said it; seen_at is the last of them.';
      create index wait_reading_recent on wait_reading (realm, observed_at desc);
      grant select, insert, delete on wait_reading to enlace_app;
      grant update (saying, minutes, lanes_open, raw, seen_at, seen) on wait_reading to enlace_app;

      create table wait_proposal (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        made_at timestamptz not null,
        body jsonb not null,
        crossing_id text not null generated always as (body ->> 'crossingId') stored,
        lane text not null generated always as (body ->> 'lane') stored,
        kind text not null generated always as (body -> 'call' ->> 'kind') stored check (kind in ('level', 'feed-silent')),
        state text not null generated always as (body ->> 'state') stored check (state in ('open', 'taken', 'dismissed', 'lapsed'))
      );
      create unique index wait_proposal_open on wait_proposal (realm, crossing_id, lane, kind) where state = 'open';
      create index wait_proposal_recent on wait_proposal (realm, made_at desc);
      grant select, insert on wait_proposal to enlace_app;
      grant update (version, body) on wait_proposal to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wait_proposal, wait_reading, lane_history, crossing_side');
  }
}
