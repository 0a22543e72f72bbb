import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Information that desks give unasked. */
export class CreateProvisions1763900002010 implements MigrationInterface {
  name = 'CreateProvisions1763900002010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provision (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        prepared_at timestamptz not null,
        body jsonb not null,
        number text not null generated always as (body ->> 'number') stored,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('prepared', 'given', 'acknowledged', 'withdrawn')),
        from_desk_id text not null generated always as (body ->> 'fromDeskId') stored,
        to_desk_id text not null generated always as (body ->> 'toDeskId') stored,
        unique (realm, number),
        check (from_desk_id <> to_desk_id),
        check ((body -> 'given' <> 'null') = (state in ('given', 'acknowledged'))),
        check (body #>> '{given,releasedBy}' <> body #>> '{given,by}')
      );
      comment on table provision is 'Body is the aggregate as its events made it; the columns are read from it, so they cannot disagree.';

      create table provision_access (
        realm text not null,
        provision_id uuid not null references provision (id),
        desk_id text not null,
        primary key (realm, desk_id, provision_id)
      );
      comment on table provision_access is 'Who sees a provision; nobody else learns that it exists.';

      create table provision_prepared (
        provision_id uuid primary key references provision (id),
        items jsonb not null
      );
      comment on table provision_prepared is 'What waits for a second person. It is gone when it crosses, or will not.';

      grant select, insert on provision to enlace_app;
      grant update (version, body) on provision to enlace_app;
      grant select, insert on provision_access to enlace_app;
      grant select, insert, delete on provision_prepared to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provision_prepared, provision_access, provision;');
  }
}
