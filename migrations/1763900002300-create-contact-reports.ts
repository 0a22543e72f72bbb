import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that officials owe about contacts with another country. */
export class CreateContactReports1763900002300 implements MigrationInterface {
  name = 'CreateContactReports1763900002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_report (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        contact_at timestamptz not null,
        due_at timestamptz not null,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('draft', 'partly_filed', 'filed', 'discarded')),
        kind text not null generated always as (body #>> '{contact,kind}') stored
          check (kind in ('request-sent', 'answer-given', 'information-given', 'consent-given', 'handoff-offered', 'handoff-answered',
            'clarification', 'early-notice', 'call', 'meeting', 'message')),
        desk_id text not null generated always as (body ->> 'deskId') stored,
        agency_id text not null generated always as (body ->> 'agencyId') stored,
        entry_id uuid generated always as ((body #>> '{contact,entryId}')::uuid) stored,
        unique (realm, entry_id)
      );
      comment on column contact_report.entry_id is 'The act that it reports, by its ledger entry: one report for each act. Null for a contact logged by hand.';
      comment on table contact_report is 'Read by the official''s own desk and agency only. It belongs to no case, because the other side reads cases.';
      create index contact_report_desk on contact_report (realm, desk_id, contact_at desc, id desc);
      create index contact_report_agency on contact_report (realm, agency_id, contact_at desc, id desc);
      grant select, insert on contact_report to enlace_app;
      grant update (version, body) on contact_report to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contact_report');
  }
}
