import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A rung that called on somebody and found no one is a fact of the obligation. */
export class StateThatNobodyWasReached1763900003220 implements MigrationInterface {
  name = 'StateThatNobodyWasReached1763900003220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation add column unreached jsonb;
      comment on column obligation.unreached is 'Rungs that reached no one, with the desks that were tried; null while there is none.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table obligation drop column unreached');
  }
}
