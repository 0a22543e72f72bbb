import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that hang on a case, and the desks that watch one. A file is never edited and never deleted. */
export class KeepAttachments1763900001000 implements MigrationInterface {
  name = 'KeepAttachments1763900001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        id uuid primary key,
        realm text not null,
        case_id uuid not null,
        name text not null check (length(name) between 1 and 200),
        media_type text not null,
        bytes int not null check (bytes > 0),
        sha256 bytea not null check (length(sha256) = 32),
        content bytea not null,
        desk_id text not null,
        user_id uuid not null,
        at timestamptz not null,
        foreign key (realm, case_id) references case_file (realm, id),
        check (length(content) = bytes),
        check (sha256(content) = sha256)
      );
      comment on column attachment.content is 'Stored as it is: what is taken is compressed already, and parts of it can be read.';
      alter table attachment alter column content set storage external;
      create index attachment_case on attachment (case_id, id);
      grant select, insert on attachment to enlace_app;
    `);
    // Cases that were opened before have nobody who watches them.
    await runner.query(`update case_file set body = body || '{"watchers": []}' where not body ? 'watchers'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table attachment; update case_file set body = body - 'watchers'`);
  }
}
