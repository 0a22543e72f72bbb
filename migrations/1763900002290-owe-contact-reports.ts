import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock of a contact report: an act that is owed about no case. */
export class OweContactReports1763900002290 implements MigrationInterface {
  name = 'OweContactReports1763900002290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item', 'file-contact-report')),
        add check (subject_kind in ('case', 'handoff', 'conflict', 'item', 'consent', 'chase', 'contact-report'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.act = 'file-contact-report';
      delete from obligation where act = 'file-contact-report';
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item')),
        add check (subject_kind in ('case', 'handoff', 'conflict', 'item', 'consent', 'chase'));
    `);
  }
}
