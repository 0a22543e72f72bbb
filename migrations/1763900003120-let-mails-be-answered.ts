import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links in mails by which somebody without a terminal acts. */
export class LetMailsBeAnswered1763900003120 implements MigrationInterface {
  name = 'LetMailsBeAnswered1763900003120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table act_link (
        id uuid primary key,
        notice_id uuid not null references notification (id),
        person_id uuid not null references person (id),
        desk_id text not null,
        obligation_id uuid not null references obligation (id),
        act text not null check (act in ('acknowledge', 'accept', 'decline', 'answer')),
        issued_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > issued_at),
        used_at timestamptz,
        unique (notice_id, person_id, obligation_id, act)
      );
      comment on table act_link is 'What a link in a mail lets its person do, once. The link itself is signed and kept nowhere.';
      create index act_link_obligation on act_link (obligation_id);
      grant select, insert on act_link to enlace_app;
      grant update (used_at) on act_link to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table act_link;');
  }
}
