import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of contact are a closed list of the code that alone writes these rows; a second copy here would be repeated for each new word. */
export class LetNoticesBeContacts1763900005310 implements MigrationInterface {
  name = 'LetNoticesBeContacts1763900005310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact_report drop constraint contact_report_kind_check;
      alter table contact_report add check (kind ~ '^[a-z]+(-[a-z]+)*$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact_report drop constraint contact_report_kind_check;
      delete from contact_report where kind = 'advance-notice';
      alter table contact_report add check (kind in ('request-sent', 'answer-given', 'information-given', 'consent-given', 'handoff-offered',
        'handoff-answered', 'clarification', 'early-notice', 'call', 'meeting', 'message'));
    `);
  }
}
