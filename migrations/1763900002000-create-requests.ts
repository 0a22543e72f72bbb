import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Information-sharing requests, who sees each, answers that wait for a second person, and what keeps a case from closing. */
export class CreateRequests1763900002000 implements MigrationInterface {
  name = 'CreateRequests1763900002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence request_serial;

      create table request (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        drafted_at timestamptz not null,
        body jsonb not null,
        number text not null generated always as (body ->> 'number') stored,
        case_id uuid generated always as ((body ->> 'caseId')::uuid) stored,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('draft', 'submitted', 'delivered', 'acknowledged', 'in_progress', 'clarification_asked', 'clarified',
            'awaiting_authorisation', 'commitment_given', 'answered_part', 'answered_full', 'refused_part', 'refused_full', 'closed',
            'withdrawn', 'superseded')),
        from_desk_id text not null generated always as (body ->> 'fromDeskId') stored,
        to_desk_id text not null generated always as (body ->> 'toDeskId') stored,
        unique (realm, number),
        foreign key (realm, case_id) references case_file (realm, id),
        check (from_desk_id <> to_desk_id),
        -- Nothing crosses unsent, and nothing about a protected person on the word of one.
        check ((body -> 'delivery' <> 'null') = (state not in ('draft', 'submitted')) or state = 'withdrawn'),
        check (body #>> '{delivery,releasedBy}' <> body #>> '{delivery,by}')
      );
      comment on table request is 'Body is the aggregate as its events made it; the columns are read from it, so they cannot disagree.';
      create index request_from on request (realm, from_desk_id, drafted_at desc, id desc);
      create index request_to on request (realm, to_desk_id, drafted_at desc, id desc);
      create index request_case on request (realm, case_id) where case_id is not null;

      create table request_access (
        realm text not null,
        request_id uuid not null references request (id),
        desk_id text not null,
        standing text not null check (standing in ('requester', 'asked', 'forwarder', 'copied')),
        primary key (realm, desk_id, request_id)
      );
      create index request_access_request on request_access (request_id);
      comment on table request_access is 'Who sees a request, and as what. Written with the request itself; nobody else learns that it exists.';

      create table request_prepared_answer (
        request_id uuid primary key references request (id),
        content jsonb not null
      );
      comment on table request_prepared_answer is 'What waits for a second person. It is gone when it crosses, or will not.';

      create table case_hold (
        realm text not null,
        case_id uuid not null,
        kind text not null check (kind in ('request')),
        holder_id uuid not null,
        primary key (realm, kind, holder_id),
        foreign key (realm, case_id) references case_file (realm, id)
      );
      create index case_hold_case on case_hold (realm, case_id);
      comment on table case_hold is 'What is open beyond a case and keeps it from closing; the case itself says nothing of it.';

      grant usage on sequence request_serial to enlace_app;
      grant select, insert on request to enlace_app;
      grant update (version, body) on request to enlace_app;
      grant select, insert, update, delete on request_access to enlace_app;
      grant select, insert, update, delete on request_prepared_answer to enlace_app;
      grant select, insert, delete on case_hold to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table case_hold, request_prepared_answer, request_access, request;
      drop sequence request_serial;
    `);
  }
}
