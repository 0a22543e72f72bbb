import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until which of the failed sign-ins under their name a person was told. What counted failures before they were counted by name and network
 * goes: nobody reads it any more.
 */
export class TellOfTries1763900007200 implements MigrationInterface {
  name = 'TellOfTries1763900007200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table unknown_sign_in;
      alter table person drop column failed_count, drop column locked_until, add column tries_told int not null default 0;
      -- What was before is past: nobody is told of last year.
      update person set tries_told = failures_total where failures_total > 0;
      alter table notification add column to_person uuid;
      comment on column notification.to_person is 'The one person of the desk who may read it.';
      comment on column person.failures_total is 'Failed sign-ins that ever were.';
      comment on column person.tries_told is 'How many of them there were when the person was last told, or when this began.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification drop column to_person;
      alter table person drop column tries_told, add column failed_count int not null default 0, add column locked_until timestamptz;
      comment on column person.failed_count is 'Wrong passwords in a row; failures_total counts all that ever were.';
      create table unknown_sign_in (
        username_hash bytea primary key check (length(username_hash) = 32),
        failed_count int not null,
        locked_until timestamptz,
        at timestamptz not null
      );
      create index unknown_sign_in_age on unknown_sign_in (at);
      grant select, insert, update, delete on unknown_sign_in to enlace_app;
    `);
  }
}
