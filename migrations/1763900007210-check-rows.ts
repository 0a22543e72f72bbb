import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far rows were held against their own entries, and which of them were not what those say. */
export class CheckRows1763900007210 implements MigrationInterface {
  name = 'CheckRows1763900007210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table row_check (
        one boolean primary key default true check (one),
        verification bigint not null,
        began_at timestamptz not null,
        finished_at timestamptz,
        looked int not null default 0,
        cursors jsonb not null default '{}'
      );
      comment on table row_check is 'The last look at rows, after which verification of the log it came, and behind which id of each kind the next one goes on.';
      create table row_finding (
        stream text primary key,
        what text not null,
        found_at timestamptz not null default clock_timestamp()
      );
      comment on table row_finding is 'Things whose row is not what their entries say: the place in it, and no value. Gone when it is again.';
      grant select, insert, update on row_check to enlace_worker;
      grant select, insert, update, delete on row_finding to enlace_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table row_finding; drop table row_check;');
  }
}
