import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements, legal bases, grounds, purposes, channels and contact duties: what country and border packs say about exchanging. */
export class RegisterAgreementsAndLaw1763900002200 implements MigrationInterface {
  name = 'RegisterAgreementsAndLaw1763900002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exchange_register (
        register text not null check (register in
          ('agreements', 'purposes', 'legalBases', 'refusalGrounds', 'urgencyGrounds', 'channels', 'contactDuties')),
        key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        entry jsonb not null check (entry ->> 'key' = key),
        primary key (register, key)
      );
      comment on table exchange_register is 'Read whole into the directory snapshot; a row is one entry of the pack list that register names.';
      create trigger exchange_register_inserted after insert on exchange_register
        referencing new table as changed for each statement execute function directory_changed();
      create trigger exchange_register_updated after update on exchange_register
        referencing new table as changed for each statement execute function directory_changed();
      create trigger exchange_register_deleted after delete on exchange_register
        referencing old table as changed for each statement execute function directory_changed();
      grant select, insert, update on exchange_register to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table exchange_register');
  }
}
