import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every capability brings acts that are owed. The closed list of them is a type of the escalation engine, which alone writes these rows;
 * a second copy here had to be repeated whole for each new word, and two capabilities at once undid each other's.
 */
export class LetNewActsBeOwed1763900003600 implements MigrationInterface {
  name = 'LetNewActsBeOwed1763900003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act ~ '^[a-z]+(-[a-z]+)*$'),
        add check (subject_kind ~ '^[a-z]+(-[a-z]+)*$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
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
}
