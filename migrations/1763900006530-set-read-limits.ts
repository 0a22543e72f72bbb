import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From how many reads on somebody should ask, as an agency set it. */
export class SetReadLimits1763900006530 implements MigrationInterface {
  name = 'SetReadLimits1763900006530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_limits (
        realm text not null,
        agency_id text not null references agency (id),
        version int not null check (version > 0),
        body jsonb not null,
        primary key (realm, agency_id)
      );
      grant select, insert on read_limits to enlace_app;
      grant update (version, body) on read_limits to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_limits');
  }
}
