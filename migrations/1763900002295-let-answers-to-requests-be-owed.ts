import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What desks owe each other on an information request; and a desk that sent one on hears no more of it. */
export class LetAnswersToRequestsBeOwed1763900002295 implements MigrationInterface {
  name = 'LetAnswersToRequestsBeOwed1763900002295';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item', 'file-contact-report', 'acknowledge-request', 'answer-request', 'keep-commitment',
           'obtain-authorisation', 'acknowledge-provision')),
        add check (subject_kind in ('case', 'handoff', 'conflict', 'item', 'consent', 'chase', 'contact-report', 'request', 'provision'));
      grant delete on stream_reader to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on stream_reader from enlace_app;
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.subject_kind in ('request', 'provision');
      delete from obligation where subject_kind in ('request', 'provision');
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item', 'file-contact-report')),
        add check (subject_kind in ('case', 'handoff', 'conflict', 'item', 'consent', 'chase', 'contact-report'));
    `);
  }
}
