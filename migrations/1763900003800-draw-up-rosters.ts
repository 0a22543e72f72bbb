import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is on duty at a desk, and when uncovered hours are looked for next. */
export class DrawUpRosters1763900003800 implements MigrationInterface {
  name = 'DrawUpRosters1763900003800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table roster (
        id uuid primary key,
        realm text not null,
        version int not null check (version >= 0),
        desk_id text not null references desk (id),
        look_at timestamptz not null,
        body jsonb not null,
        unique (realm, desk_id)
      );
      comment on column roster.version is 'Events that made it; 0 for one that the demonstration seed laid.';
      comment on column roster.look_at is 'The clock: past it the fortnight ahead is looked through for hours that nobody covers. Every change sets it to now.';
      create index roster_due on roster (look_at);
      grant select, insert on roster to enlace_app;
      grant update (version, look_at, body) on roster to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.subject_kind = 'roster';
      delete from obligation where subject_kind = 'roster';
      drop table roster;
    `);
  }
}
