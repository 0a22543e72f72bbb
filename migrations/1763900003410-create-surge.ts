import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surges, the readings of the load that propose them, and what suspending clocks has to find. */
export class CreateSurge1763900003410 implements MigrationInterface {
  name = 'CreateSurge1763900003410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table surge (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        scope text not null,
        begun_at timestamptz not null,
        until timestamptz,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('proposed', 'declared', 'ended', 'expired', 'dismissed')),
        check ((state = 'declared') = (until is not null))
      );
      comment on column surge.scope is 'A country, or its side of a corridor: US, MX/SDT.';
      comment on column surge.until is 'The clock of a declared surge. Past it nothing is relaxed, whether or not the sweep has come by.';
      create unique index surge_one_open on surge (realm, scope) where state in ('proposed', 'declared');
      create index surge_newest on surge (realm, begun_at desc, id desc);
      grant select, insert on surge to enlace_app;
      grant update (version, until, body) on surge to enlace_app;

      create table surge_load (
        realm text not null,
        scope text not null,
        at timestamptz not null,
        index int not null,
        gauges jsonb not null,
        primary key (realm, scope, at)
      );
      comment on table surge_load is 'Readings of the last day. History of what was declared on them is in the ledger.';
      grant select, insert, delete on surge_load to enlace_app;

      create index obligation_paused on obligation (realm, opened_at) where state = 'open' and due_at is null;
      create index obligation_acknowledged on obligation (realm, settled_at) where state = 'met' and act = 'acknowledge-case';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index obligation_acknowledged, obligation_paused; drop table surge_load, surge');
  }
}
