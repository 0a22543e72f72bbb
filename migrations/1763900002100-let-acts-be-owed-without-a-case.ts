import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What desks owe each other beyond a case: consents, acknowledgements of what is called back, reviews of what is kept. */
export class LetActsBeOwedWithoutACase1763900002100 implements MigrationInterface {
  name = 'LetActsBeOwedWithoutACase1763900002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation alter column case_id drop not null;
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working',
           'answer-consent', 'acknowledge-chase', 'review-item')),
        add check (subject_kind in ('case', 'handoff', 'conflict', 'item', 'consent', 'chase'));

      create table stream_reader (
        realm text not null,
        stream text not null,
        desk_id text not null,
        primary key (stream, desk_id, realm)
      );
      comment on table stream_reader is 'Who hears live of a stream that belongs to no case. Entries of a case are heard by whoever sees the case.';
      grant select, insert on stream_reader to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table stream_reader;
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.case_id is null;
      delete from obligation where case_id is null;
      alter table obligation drop constraint obligation_act_check, drop constraint obligation_subject_kind_check;
      alter table obligation
        alter column case_id set not null,
        add check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working')),
        add check (subject_kind in ('case', 'handoff', 'conflict'));
    `);
  }
}
