import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What desks print to work by when the system is away, and when the end of the next shift of each is looked for. */
export class KeepPaperPacks1763900005710 implements MigrationInterface {
  name = 'KeepPaperPacks1763900005710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_pack (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        desk_id text not null references desk (id),
        asked_at timestamptz not null,
        progress smallint not null default 0 check (progress between 0 and 100),
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('asked', 'made', 'dropped'))
      );
      comment on column paper_pack.progress is 'How far the making has come; no event, for it means nothing afterwards.';
      create index paper_pack_desk on paper_pack (realm, desk_id, asked_at desc, id desc);
      -- One at a time is being made.
      create unique index paper_pack_one_asked on paper_pack (realm, desk_id) where state = 'asked';
      grant select, insert on paper_pack to enlace_app;
      grant update (version, progress, body) on paper_pack to enlace_app;

      create table paper_pack_file (
        pack_id uuid primary key references paper_pack (id),
        realm text not null,
        content bytea not null
      );
      comment on table paper_pack_file is 'The file itself. Its hash is in the ledger; it is dropped when the desk has newer ones.';
      grant select, insert, delete on paper_pack_file to enlace_app;

      create table paper_desk (
        realm text not null,
        desk_id text not null references desk (id),
        look_at timestamptz not null,
        primary key (realm, desk_id)
      );
      comment on table paper_desk is 'Desks that have packs: since their first one. Past look_at it is seen whether a shift has ended.';
      create index paper_desk_due on paper_desk (look_at);
      grant select, insert, update on paper_desk to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_desk, paper_pack_file, paper_pack;');
  }
}
