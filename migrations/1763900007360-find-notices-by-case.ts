import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sent of a case, the newest first: without it each look at that read all notices there are. */
export class FindNoticesByCase1763900007360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index notification_case on notification (case_id, created_at desc, id desc) where case_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index notification_case');
  }
}
