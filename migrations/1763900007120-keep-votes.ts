import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody signed an act of two people by a key of their own, for whoever is shown the approval. The signature is in the act's ledger entry. */
export class KeepVotes1763900007120 implements MigrationInterface {
  name = 'KeepVotes1763900007120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vote (
        id uuid primary key,
        stream text not null,
        action text not null,
        person_id uuid not null references person (id),
        at timestamptz not null
      );
      comment on table vote is 'Of things of all realms, by their ids and without a word of them: a drill shows who signed what is in force on the live border.';
      create index vote_stream on vote (stream);
      grant select, insert on vote to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vote');
  }
}
