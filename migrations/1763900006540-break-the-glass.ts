import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who overrode need-to-know for which case, until when, and what the originator says of it. */
export class BreakTheGlass1763900006540 implements MigrationInterface {
  name = 'BreakTheGlass1763900006540';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table break_glass (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('open', 'ended', 'reviewed')),
        user_id uuid not null generated always as ((body ->> 'by')::uuid) stored,
        agency_id text not null generated always as (body ->> 'agencyId') stored,
        country text not null generated always as (body ->> 'country') stored,
        originator_agency_id text not null generated always as (body ->> 'originatorAgencyId') stored,
        case_id uuid not null generated always as ((body ->> 'caseId')::uuid) stored,
        foreign key (realm, case_id) references case_file (realm, id)
      );
      -- Whoever has one that nobody reviewed breaks no other.
      create unique index break_glass_unreviewed on break_glass (realm, user_id) where state <> 'reviewed';
      create index break_glass_originator on break_glass (realm, originator_agency_id, id desc);
      create index break_glass_country on break_glass (realm, country, id desc);
      grant select, insert on break_glass to enlace_app;
      grant update (version, body) on break_glass to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table break_glass');
  }
}
