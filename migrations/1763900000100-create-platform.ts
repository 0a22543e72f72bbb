import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, realms and their clocks, retry guards, the outbox and what it could not deliver. */
export class CreatePlatform1763900000100 implements MigrationInterface {
  name = 'CreatePlatform1763900000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        create role enlace_app nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      create schema if not exists enlace;
      create extension if not exists btree_gist with schema public;
      grant usage on schema enlace to enlace_app;
      grant select on schema_migration to enlace_app;

      -- A role is of the whole server; whoever migrates lends it to itself so that its connections can work under it.
      do $$ begin
        execute format('grant enlace_app to %I', current_user);
      exception when others then
        if not pg_has_role(current_user, 'enlace_app', 'member') then raise; end if;
      end $$;

      create table realm (
        id text primary key,
        title text not null,
        virtual_at timestamptz not null,
        real_at timestamptz not null,
        scale double precision not null default 1 check (scale >= 0)
      );
      comment on table realm is 'Drills. Time of a drill = virtual_at + (now - real_at) * scale; scale 0 is a stopped clock. The live realm has no row: its clock is the server''s.';
      create table realm_member (
        realm text not null references realm (id),
        person_id uuid not null,
        primary key (realm, person_id)
      );
      grant select, insert, update on realm, realm_member to enlace_app;

      create function realm_now(wanted text) returns timestamptz language sql volatile as $$
        select date_trunc('milliseconds', case when wanted = 'live' then clock_timestamp() else (
          select virtual_at + (clock_timestamp() - real_at) * scale from enlace.realm where id = wanted) end)
      $$;

      create table idempotency (
        owner text not null,
        key text not null,
        fingerprint text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (owner, key)
      );
      create index idempotency_age on idempotency (created_at);
      grant select, insert, update, delete on idempotency to enlace_app;

      create table outbox (
        id uuid primary key,
        realm text not null,
        type text not null,
        envelope jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        sent_at timestamptz,
        settled_at timestamptz
      );
      create index outbox_unsent on outbox (created_at) where sent_at is null;
      create index outbox_unsettled on outbox (sent_at) where sent_at is not null and settled_at is null;
      create index outbox_settled on outbox (settled_at) where settled_at is not null;
      create table outbox_receipt (
        envelope_id uuid not null references outbox (id) on delete cascade,
        subscriber text not null,
        at timestamptz not null default now(),
        primary key (envelope_id, subscriber)
      );
      create table dead_letter (
        envelope_id uuid not null,
        subscriber text not null,
        type text not null,
        realm text not null,
        reason text not null,
        attempts int not null,
        at timestamptz not null default now(),
        resolved_at timestamptz,
        primary key (envelope_id, subscriber)
      );
      grant select, insert, update, delete on outbox, outbox_receipt to enlace_app;
      grant select, insert, update on dead_letter to enlace_app;

      create table duty_pulse (
        duty text primary key,
        at timestamptz not null,
        clean boolean not null,
        note text
      );
      grant select, insert, update on duty_pulse to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table duty_pulse, dead_letter, outbox_receipt, outbox, idempotency, realm_member, realm;
      drop function realm_now(text);
    `);
  }
}
