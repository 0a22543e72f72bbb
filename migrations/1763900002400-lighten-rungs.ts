import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thousands of rungs may be due in one second: each leaves out what nobody needs of it. */
export class LightenRungs1763900002400 implements MigrationInterface {
  name = 'LightenRungs1763900002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nobody can delete an obligation, and the check of this key locks its row once more for each rung.
      alter table obligation_step drop constraint obligation_step_obligation_id_fkey;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table obligation_step add constraint obligation_step_obligation_id_fkey foreign key (obligation_id) references obligation (id)',
    );
  }
}
