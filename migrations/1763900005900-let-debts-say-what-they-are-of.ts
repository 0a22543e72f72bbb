import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed about a thing of something larger that is no case: a notice of it leads there. */
export class LetDebtsSayWhatTheyAreOf1763900005900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation add column subject_of text;
      comment on column obligation.subject_of is 'The activation that the subject belongs to; null where there is none, or where it was opened before this was kept.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table obligation drop column subject_of');
  }
}
