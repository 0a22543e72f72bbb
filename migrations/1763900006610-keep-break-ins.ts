import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Real events that somebody outside of any drill broke in with. They are live; of a drill they keep nothing but who is to be told. */
export class KeepBreakIns1763900006610 implements MigrationInterface {
  name = 'KeepBreakIns1763900006610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table real_event (
        id uuid primary key,
        realm text not null check (realm = 'live'),
        version int not null check (version > 0),
        body jsonb not null
      );
      grant select, insert on real_event to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table real_event');
  }
}
