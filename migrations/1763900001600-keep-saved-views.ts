import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's own named filter sets. No act on a case, and nobody else's business: they are not in the ledger and may be deleted. */
export class KeepSavedViews1763900001600 implements MigrationInterface {
  name = 'KeepSavedViews1763900001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        person_id uuid not null references person (id),
        id uuid not null,
        screen text not null,
        name text not null check (length(name) between 1 and 60),
        query text not null check (length(query) <= 1000),
        position int not null check (position >= 0),
        primary key (person_id, id)
      );
      comment on table saved_view is 'Ids are the client''s own and mean something only beside their person.';
      grant select, insert, update, delete on saved_view to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
