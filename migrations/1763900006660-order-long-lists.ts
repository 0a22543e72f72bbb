import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists in the orders that people ask for, on an installation that has worked for years: the first page is read from an index, not sorted out of all. */
export class OrderLongLists1763900006660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For desks that see much: the list is walked until a page is full. Those that see little begin with what they see.
      create index case_file_updated on case_file (realm, updated_at desc, id desc);
      create index case_file_urgent on case_file (realm, priority, id desc);
      create index case_file_kind on case_file (realm, kind, id desc);

      create index obligation_in_order on obligation (realm, (coalesce(due_at, 'infinity'::timestamptz)), id);
      create index obligation_open_in_order on obligation (realm, (coalesce(due_at, 'infinity'::timestamptz)), id) where state = 'open';
      create index obligation_breached on obligation (realm, (coalesce(due_at, 'infinity'::timestamptz)), id) where breached_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index obligation_breached, obligation_open_in_order, obligation_in_order, case_file_kind, case_file_urgent, case_file_updated',
    );
  }
}
