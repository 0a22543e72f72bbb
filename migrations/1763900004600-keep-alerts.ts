import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts of other services (CAP), and which ended which. */
export class KeepAlerts1763900004600 implements MigrationInterface {
  name = 'KeepAlerts1763900004600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        received_at timestamptz not null,
        body jsonb not null,
        document jsonb,
        "references" text[] not null default '{}',
        reference text not null generated always as (body ->> 'reference') stored,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('standing', 'noted', 'superseded', 'cancelled')),
        unique (realm, reference)
      );
      comment on column alert.document is 'The alert as its sender wrote it, apart from the ledger.';
      comment on column alert."references" is 'Alerts that it names, as sender,identifier,time.';
      create index alert_recent on alert (realm, received_at desc, id desc);
      create index alert_naming on alert using gin ("references");
      grant select, insert on alert to enlace_app;
      grant update (version, body, document, "references") on alert to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table alert');
  }
}
