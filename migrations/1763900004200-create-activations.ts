import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Crisis procedures in action: the text that was frozen, and each run of it. */
export class CreateActivations1763900004200 implements MigrationInterface {
  name = 'CreateActivations1763900004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procedure_text (
        hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
        procedure_id text not null,
        procedure_version int not null check (procedure_version > 0),
        body jsonb not null
      );
      comment on table procedure_text is 'What an activation was frozen with. Written once, never changed.';
      grant select, insert on procedure_text to enlace_app;

      create table activation (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        raised_at timestamptz not null,
        text_hash text not null references procedure_text,
        crossing_ids text[] not null,
        desk_ids text[] not null,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('awaiting', 'unilateral', 'joint', 'ended'))
      );
      comment on column activation.desk_ids is 'Desks that sit in it: for everybody else it does not exist.';
      create index activation_newest on activation (realm, raised_at desc, id desc);
      create index activation_live on activation using gin (crossing_ids) where state <> 'ended';
      grant select, insert on activation to enlace_app;
      grant update (version, body) on activation to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table activation, procedure_text');
  }
}
