import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Look-alikes that a surge groups: what is to be ungrouped, and how many are, is found without reading all cases. */
export class GroupLookAlikes1763900003700 implements MigrationInterface {
  name = 'GroupLookAlikes1763900003700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index case_file_grouped on case_file (realm, lead_desk_id) where body ? 'groups'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index case_file_grouped');
  }
}
