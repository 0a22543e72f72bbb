import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts that Enlace itself issues (CAP). Rows are added; nothing in the product may change or take one away. */
export class IssueAlerts1763900005600 implements MigrationInterface {
  name = 'IssueAlerts1763900005600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issued_alert (
        id uuid primary key,
        realm text not null,
        version int not null check (version = 1),
        body jsonb not null,
        number int not null generated always as ((body ->> 'number')::int) stored,
        activation_id uuid not null generated always as ((body ->> 'activationId')::uuid) stored references activation (id),
        audience text not null generated always as (body ->> 'audience') stored check (audience in ('partners', 'public')),
        unique (realm, number)
      );
      create index issued_alert_of on issued_alert (realm, activation_id, audience, number);

      create table issued_alert_document (
        alert_id uuid primary key references issued_alert (id),
        alert jsonb not null,
        document text not null
      );
      comment on column issued_alert_document.document is 'As it was given out, byte for byte: its SHA-256 is in the ledger.';

      grant select, insert on issued_alert, issued_alert_document to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table issued_alert_document, issued_alert');
  }
}
