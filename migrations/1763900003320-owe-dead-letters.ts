import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What failed waits for a person with a clock like everything that waits. */
export class OweDeadLetters1763900003320 implements MigrationInterface {
  name = 'OweDeadLetters1763900003320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item', 'file-contact-report', 'acknowledge-request', 'answer-request', 'keep-commitment',
           'obtain-authorisation', 'acknowledge-provision', 'settle-dead-letter')),
        add check (subject_kind in
          ('case', 'handoff', 'conflict', 'item', 'consent', 'chase', 'contact-report', 'request', 'provision', 'dead-letter'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.act = 'settle-dead-letter';
      delete from obligation where act = 'settle-dead-letter';
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item', 'file-contact-report', 'acknowledge-request', 'answer-request', 'keep-commitment',
           'obtain-authorisation', 'acknowledge-provision')),
        add check (subject_kind in ('case', 'handoff', 'conflict', 'item', 'consent', 'chase', 'contact-report', 'request', 'provision'));
    `);
  }
}
