import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of procedures: the files that were written, and who of which country stands by them. */
export class EditionProcedures1763900005200 implements MigrationInterface {
  name = 'EditionProcedures1763900005200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procedure_source (
        hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
        source text not null
      );
      comment on table procedure_source is 'Files as they were written, by SHA-256. Written once, never changed.';
      grant select, insert on procedure_source to enlace_app;

      create table procedure_edition (
        id uuid primary key,
        realm text not null,
        procedure_id text not null,
        edition int not null check (edition > 0),
        version int not null check (version > 0),
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('draft', 'proposed', 'in-force', 'declined', 'withdrawn', 'superseded')),
        unique (procedure_id, edition),
        constraint procedure_two_people check (body ->> 'approved' is null
          or not (body -> 'writers') @> (body #> '{approved,userId}')),
        constraint procedure_two_countries check (body ->> 'approved' is null
          or body #>> '{approved,country}' <> body #>> '{drafted,country}'),
        constraint procedure_signed check (state not in ('in-force', 'superseded') or body ->> 'approved' is not null)
      );
      create unique index procedure_one_in_force on procedure_edition (realm, procedure_id) where state = 'in-force';
      comment on column procedure_edition.edition is 'One number per procedure over all realms: an activation names its text by it. 1 is the file that ships.';
      grant select, insert on procedure_edition to enlace_app;
      grant update (version, body) on procedure_edition to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table procedure_edition, procedure_source');
  }
}
