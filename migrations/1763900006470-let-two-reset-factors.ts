import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one administrator asked and a second has to confirm: that somebody's lost factors are taken away. */
export class LetTwoResetFactors1763900006470 implements MigrationInterface {
  name = 'LetTwoResetFactors1763900006470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table factor_reset (
        person_id uuid primary key references person (id),
        asked_by uuid not null references person (id),
        asked_at timestamptz not null,
        reason text not null check (length(reason) between 1 and 500),
        check (asked_by <> person_id)
      );
      comment on table factor_reset is 'Those that wait; what became of each is in the ledger.';
      grant select, insert, update, delete on factor_reset to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table factor_reset;');
  }
}
