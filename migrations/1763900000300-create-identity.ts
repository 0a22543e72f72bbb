import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their desks and roles, sessions and tokens. Opaque ids and names that nobody bears are kept as SHA-256 only. */
export class CreateIdentity1763900000300 implements MigrationInterface {
  name = 'CreateIdentity1763900000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        username text not null unique check (username ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(username) <= 80),
        name text not null check (length(name) between 1 and 120),
        version int not null check (version >= 0),
        disabled_at timestamptz,
        password_hash text not null,
        failed_count int not null default 0,
        failures_total int not null default 0,
        locked_until timestamptz
      );
      comment on column person.failed_count is 'Wrong passwords in a row; failures_total counts all that ever were.';

      create table membership (
        person_id uuid not null references person (id),
        desk_id text not null,
        agency_id text not null,
        country text not null,
        position smallint not null,
        roles text[] not null check (cardinality(roles) > 0
          and roles <@ array['liaison', 'supervisor', 'coordinator', 'director', 'auditor', 'administrator']),
        primary key (person_id, desk_id),
        unique (person_id, position)
      );
      create index membership_desk on membership (desk_id);
      comment on column membership.agency_id is 'Copied from the directory when the person joined: a desk never changes its agency or country.';

      create table session (
        id_hash bytea primary key check (length(id_hash) = 32),
        person_id uuid not null references person (id),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_person on session (person_id);

      create table api_token (
        hash bytea primary key check (length(hash) = 32),
        id uuid not null unique,
        person_id uuid not null references person (id),
        label text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null check (expires_at <= created_at + interval '90 days'),
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create index api_token_person on api_token (person_id);

      create table unknown_sign_in (
        username_hash bytea primary key check (length(username_hash) = 32),
        failed_count int not null,
        locked_until timestamptz,
        at timestamptz not null
      );
      create index unknown_sign_in_age on unknown_sign_in (at);
      comment on table unknown_sign_in is 'Failed sign-ins under names that nobody bears, delayed as those of real people are: the delay must not tell who exists.';

      grant select, insert, update on person, api_token to enlace_app;
      grant select, insert on membership to enlace_app;
      grant select, insert, update, delete on session, unknown_sign_in to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unknown_sign_in, api_token, session, membership, person;');
  }
}
