import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What could not be done is an item with an owner: failed deliveries, and clocks that cannot be kept. */
export class KeepDeadLetters1763900003310 implements MigrationInterface {
  name = 'KeepDeadLetters1763900003310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dead_letter
        add column filed_at timestamptz,
        add column settled_at timestamptz,
        add column given_up_at timestamptz;
      comment on column dead_letter.filed_at is 'When it was put before a person; empty again when it failed anew.';
      comment on column dead_letter.resolved_at is 'When somebody sent it out again.';
      comment on column dead_letter.settled_at is 'When it was found done after that.';
      create index dead_letter_unfiled on dead_letter (realm, at) where filed_at is null;
      create index dead_letter_retried on dead_letter (realm) where resolved_at is not null and settled_at is null;

      create table obligation_fault (
        obligation_id uuid primary key references obligation (id),
        realm text not null,
        found_at timestamptz not null default clock_timestamp(),
        filed_at timestamptz,
        retried_at timestamptz,
        mended_at timestamptz,
        settled_at timestamptz,
        given_up_at timestamptz
      );
      comment on table obligation_fault is 'Clocks that cannot be computed or advanced, from when they were found so.';
      create index obligation_fault_open on obligation_fault (realm) where settled_at is null and given_up_at is null;
      grant select, insert, update on obligation_fault to enlace_app;

      create table dead_letter_item (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        opened_at timestamptz not null,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('waiting', 'retrying', 'settled', 'given_up')),
        source text not null generated always as (body ->> 'source') stored,
        country text generated always as (body ->> 'country') stored,
        life_safety boolean not null generated always as ((body ->> 'lifeSafety')::boolean) stored,
        unique (realm, source)
      );
      create index dead_letter_item_list on dead_letter_item (realm, life_safety desc, opened_at, id);
      grant select, insert on dead_letter_item to enlace_app;
      grant update (version, body) on dead_letter_item to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table dead_letter_item, obligation_fault;
      drop index dead_letter_retried, dead_letter_unfiled;
      alter table dead_letter drop column given_up_at, drop column settled_at, drop column filed_at;
    `);
  }
}
