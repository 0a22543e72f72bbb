import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What both countries make of an activation that is over; one row for each, under the activation's id. */
export class ReviewActivations1763900005210 implements MigrationInterface {
  name = 'ReviewActivations1763900005210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table after_action (
        id uuid primary key references activation,
        realm text not null,
        procedure_id text not null,
        version int not null check (version > 0),
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('open', 'final'))
      );
      create index after_action_of_procedure on after_action (realm, procedure_id);
      grant select, insert on after_action to enlace_app;
      grant update (version, body) on after_action to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table after_action');
  }
}
