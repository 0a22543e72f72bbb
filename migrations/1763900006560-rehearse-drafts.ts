import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rehearsals: one scenario played on what is in force and on a draft, and what differed. */
export class RehearseDrafts1763900006560 implements MigrationInterface {
  name = 'RehearseDrafts1763900006560';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rehearsal (
        id uuid primary key,
        realm text not null check (realm = 'live'),
        version int not null check (version > 0),
        body jsonb not null,
        scenario jsonb not null,
        comparison jsonb,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('asked', 'playing', 'compared', 'failed')),
        check ((comparison is not null) = (body ->> 'state' = 'compared'))
      );
      comment on table rehearsal is 'What is asked of a draft of the live border; the two drills that answer it have realms of their own.';
      comment on column rehearsal.scenario is 'As it was when the rehearsal was asked for.';
      create index rehearsal_open on rehearsal (id) where state in ('asked', 'playing');
      create index rehearsal_of_draft on rehearsal ((body -> 'draft'), id desc);
      grant select, insert on rehearsal to enlace_app;
      grant update (version, body, comparison) on rehearsal to enlace_app;

      -- What is rehearsed in a drill has one signature; in the live realm everything keeps its two.
      alter table ladder_edition add column laid boolean not null default false check (not laid or realm <> 'live'),
        drop constraint ladder_two_people, drop constraint ladder_two_countries,
        add constraint ladder_two_people check (laid or status = 'draft' or (approved_by is not null and approved_by <> drafted_by)),
        add constraint ladder_two_countries check (laid or status = 'draft' or scope <> 'all' or approved_country <> drafted_country);
      comment on column ladder_edition.laid is 'In force in one drill, in which it is rehearsed, by one person.';
      alter table procedure_edition
        drop constraint procedure_two_people, drop constraint procedure_two_countries,
        add constraint procedure_laid check (body ->> 'laid' is null or realm <> 'live'),
        add constraint procedure_two_people check (body ->> 'laid' is not null or body ->> 'approved' is null
          or not (body -> 'writers') @> (body #> '{approved,userId}')),
        add constraint procedure_two_countries check (body ->> 'laid' is not null or body ->> 'approved' is null
          or body #>> '{approved,country}' <> body #>> '{drafted,country}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table procedure_edition
        drop constraint procedure_laid, drop constraint procedure_two_people, drop constraint procedure_two_countries,
        add constraint procedure_two_people check (body ->> 'approved' is null
          or not (body -> 'writers') @> (body #> '{approved,userId}')),
        add constraint procedure_two_countries check (body ->> 'approved' is null
          or body #>> '{approved,country}' <> body #>> '{drafted,country}');
      alter table ladder_edition drop constraint ladder_two_people, drop constraint ladder_two_countries,
        add constraint ladder_two_people check (status = 'draft' or (approved_by is not null and approved_by <> drafted_by)),
        add constraint ladder_two_countries check (status = 'draft' or scope <> 'all' or approved_country <> drafted_country),
        drop column laid;
      drop table rehearsal;
    `);
  }
}
