import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries that were begun after a worker had ended in their midst: what kills its worker each time is given up like any other. */
export class MarkDeadlyDeliveries1763900005500 implements MigrationInterface {
  name = 'MarkDeadlyDeliveries1763900005500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deadly_delivery (
        envelope_id uuid not null references outbox (id) on delete cascade,
        subscriber text not null,
        begun int not null check (begun > 0),
        primary key (envelope_id, subscriber)
      );
      comment on column deadly_delivery.begun is 'How often it was begun and never came to an end.';
      grant select, insert, update, delete on deadly_delivery to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deadly_delivery');
  }
}
