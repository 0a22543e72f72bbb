import type { MigrationInterface, QueryRunner } from 'typeorm';

const shared = `
  id uuid primary key,
  realm text not null,
  version int not null check (version > 0),
  activation_id uuid not null references activation (id),
  readers text[] not null,
  body jsonb not null`;

/** Situation reports, statements and requests for resources of an activation; and the events of it that matter most. */
export class KeepWhatActivationsSayAndAsk1763900005100 implements MigrationInterface {
  name = 'KeepWhatActivationsSayAndAsk1763900005100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update activation set body = '{"levels": [], "significant": [], "reportSeries": []}' || body;

      create table situation_report (${shared},
        state text not null generated always as (body ->> 'state') stored
          check (state in ('working', 'published', 'corrected', 'discarded')),
        country text not null generated always as (body ->> 'country') stored,
        audience text not null generated always as (body ->> 'audience') stored,
        number int generated always as ((body ->> 'number')::int) stored
      );
      comment on column situation_report.readers is 'Desks for which it exists: while it is in work, those who write for that side.';
      create index situation_report_of on situation_report (realm, activation_id, id desc);
      create unique index situation_report_one_in_work on situation_report (realm, activation_id, country, audience)
        where state = 'working';
      create unique index situation_report_number on situation_report (realm, activation_id, country, audience, number)
        where number is not null;
      create index situation_report_public on situation_report (realm, activation_id) where audience = 'public' and state = 'published';

      create table statement (${shared},
        released_at text generated always as (body #>> '{keys,-1,at}') stored,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('drafted', 'proposed', 'declined', 'lapsed', 'released', 'alone', 'withdrawn'))
      );
      create index statement_of on statement (realm, activation_id, id desc);
      create index statement_released on statement (realm, released_at desc) where state in ('released', 'alone');

      create table resource_request (${shared},
        state text not null generated always as (body ->> 'state') stored
          check (state in ('asked', 'offered', 'accepted', 'under-way', 'arrived', 'released', 'declined', 'withdrawn', 'stood-down'))
      );
      create index resource_request_of on resource_request (realm, activation_id, id desc);

      grant select, insert on situation_report, statement, resource_request to enlace_app;
      grant update (version, readers, body) on situation_report, statement, resource_request to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_step s using obligation o
        where o.id = s.obligation_id and o.subject_kind in ('report-series', 'statement', 'resource-request');
      delete from obligation where subject_kind in ('report-series', 'statement', 'resource-request');
      drop table situation_report, statement, resource_request;
    `);
  }
}
