import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a malware scanner said of each file, and how much of each desk's there is. */
export class JudgeAttachments1763900006500 implements MigrationInterface {
  name = 'JudgeAttachments1763900006500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachment add column scan text not null default 'none' check (scan in ('none', 'clean'));
      comment on column attachment.scan is 'none: the installation had no scanner when it came. What is infected is not kept.';
      create index attachment_desk on attachment (desk_id) include (bytes);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index attachment_desk; alter table attachment drop column scan');
  }
}
