import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed sign-ins by name and network, so that nobody's guesses keep somebody else out; and the networks from which people come. */
export class CountFailuresByNetwork1763900006460 implements MigrationInterface {
  name = 'CountFailuresByNetwork1763900006460';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_failure (
        name_hash bytea not null check (length(name_hash) = 32),
        network text not null check (length(network) <= 60),
        failed_count int not null,
        locked_until timestamptz,
        at timestamptz not null,
        primary key (name_hash, network)
      );
      create index sign_in_failure_age on sign_in_failure (at);
      comment on table sign_in_failure is 'By SHA-256 of the name, whether anybody bears it or not: the delay must not tell who exists.';

      create table sign_in_network (
        person_id uuid not null references person (id),
        network text not null check (length(network) <= 60),
        at timestamptz not null,
        primary key (person_id, network)
      );
      comment on table sign_in_network is 'Networks from which a person signed in, and when last, to an hour.';

      grant select, insert, update, delete on sign_in_failure to enlace_app;
      grant select, insert, update on sign_in_network to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_network, sign_in_failure;');
  }
}
