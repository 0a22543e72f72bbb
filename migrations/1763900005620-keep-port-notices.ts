import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a publisher writes about a port: works, opening hours of lanes. One of each source for each crossing; the next file replaces it. */
export class KeepPortNotices1763900005620 implements MigrationInterface {
  name = 'KeepPortNotices1763900005620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table port_notice (
        realm text not null,
        source text not null,
        crossing_id text not null,
        text text not null,
        since timestamptz not null,
        seen_at timestamptz not null,
        primary key (realm, source, crossing_id)
      );
      comment on column port_notice.since is 'When these very words were first read.';
      grant select, insert, delete on port_notice to enlace_app;
      grant update (text, since, seen_at) on port_notice to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table port_notice');
  }
}
