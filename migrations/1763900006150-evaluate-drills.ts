import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people make of a drill, under its id; what desks owe after it, which is live work; and how each came out, for those that come after it.
 * The index is for reading the whole of a drill off the ledger; of the live realm it holds nothing.
 */
export class EvaluateDrills1763900006150 implements MigrationInterface {
  name = 'EvaluateDrills1763900006150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ledger_entry_of_drill on ledger_entry (realm, id) where realm <> 'live';

      create table drill_evaluation (
        id uuid primary key,
        realm text not null references realm check (realm = id::text),
        version int not null check (version > 0),
        body jsonb not null
      );
      grant select, insert on drill_evaluation to enlace_app;
      grant update (version, body) on drill_evaluation to enlace_app;

      create table drill_improvement (
        id uuid primary key,
        realm text not null check (realm = 'live'),
        version int not null check (version > 0),
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('open', 'done', 'dropped')),
        owner_desk_id text not null generated always as (body ->> 'ownerDeskId') stored,
        drill_id text not null generated always as (body ->> 'drillId') stored
      );
      comment on table drill_improvement is 'Corrective actions after drills: real work, so in the live realm. Of the drill they keep the name, and no link.';
      create index drill_improvement_of_drill on drill_improvement (drill_id);
      create index drill_improvement_of_desk on drill_improvement (owner_desk_id, state);
      grant select, insert on drill_improvement to enlace_app;
      grant update (version, body) on drill_improvement to enlace_app;

      create table drill_result (
        drill_id uuid primary key,
        realm text not null references realm check (realm = drill_id::text),
        scenario_id text not null,
        ended_at timestamptz not null,
        body jsonb not null
      );
      comment on table drill_result is 'How a drill with a final report came out, in figures; names nobody.';
      create index drill_result_of_scenario on drill_result (scenario_id, ended_at desc);
      grant select, insert on drill_result to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table drill_result, drill_improvement, drill_evaluation;
      drop index ledger_entry_of_drill;
    `);
  }
}
