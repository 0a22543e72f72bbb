import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases of one crossing by their last change, and open ones of one state by urgency: without these a page of a desk that sees much reads a large part of all cases. */
export class FindCasesByCrossing1763900006670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index case_file_crossing on case_file (realm, crossing_id, updated_at desc, id desc) where crossing_id is not null;
      create index case_file_state on case_file (realm, state, priority, id desc) where state <> 'closed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index case_file_state, case_file_crossing');
  }
}
