import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in services of agencies (OpenID Connect), the accounts there that are bound to people here, and those that are bound to nobody yet. */
export class LetAgenciesProveTheirPeople1763900006990 implements MigrationInterface {
  name = 'LetAgenciesProveTheirPeople1763900006990';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_service (
        id uuid primary key,
        agency_id text not null,
        issuer text not null check (length(issuer) between 1 and 300),
        client_id text not null check (length(client_id) between 1 and 200),
        has_secret boolean not null,
        strong_acr text[] not null check (cardinality(strong_acr) <= 10),
        strong_amr text[] not null check (cardinality(strong_amr) <= 10),
        added_at timestamptz not null,
        added_by uuid not null references person (id),
        disabled_at timestamptz
      );
      comment on column sign_in_service.has_secret is 'The secret itself is a file on the machine, named by the agency; it is never in the database.';
      create unique index sign_in_service_one on sign_in_service (agency_id) where disabled_at is null;

      create table service_account (
        service_id uuid not null references sign_in_service (id),
        subject text not null check (length(subject) between 1 and 255),
        person_id uuid not null references person (id),
        bound_at timestamptz not null,
        bound_by uuid not null references person (id),
        primary key (service_id, subject),
        unique (service_id, person_id),
        check (bound_by <> person_id)
      );
      create index service_account_person on service_account (person_id);

      create table service_stranger (
        service_id uuid not null references sign_in_service (id),
        subject text not null check (length(subject) between 1 and 255),
        called text not null check (length(called) <= 120),
        seen_at timestamptz not null,
        primary key (service_id, subject)
      );
      comment on table service_stranger is 'Whom a service knew and nobody here is bound to: shown to its administrators for a week.';

      alter table session
        add column service_id uuid references sign_in_service (id),
        add column service_session text check (length(service_session) <= 255);
      comment on column session.service_id is 'The service of the agency that proved the person; it may end the session.';
      create index session_service on session (service_id) where service_id is not null;

      grant select, insert, update on sign_in_service to enlace_app;
      grant select, insert, update, delete on service_account, service_stranger to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop column service_id, drop column service_session;
      drop table service_stranger, service_account, sign_in_service;
    `);
  }
}
