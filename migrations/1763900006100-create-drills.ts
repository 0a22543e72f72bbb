import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drills and their injects, and whether who enters a realm acts there or looks on. */
export class CreateDrills1763900006100 implements MigrationInterface {
  name = 'CreateDrills1763900006100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table realm_member add column acts boolean not null default true;
      comment on column realm_member.acts is 'Whether the person works there as a desk; who looks on changes nothing but the drill itself.';
      grant delete on realm_member to enlace_app;

      create table drill (
        id uuid primary key,
        realm text not null unique references realm (id),
        version int not null check (version > 0),
        body jsonb not null,
        scenario jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('planned', 'comms-check', 'running', 'paused', 'ended', 'evaluation', 'report-draft', 'report-final')),
        check (realm = id::text)
      );
      comment on column drill.scenario is 'As it was when the drill was planned.';
      create index drill_running on drill (realm) where state = 'running';
      create index drill_invitations on drill using gin ((body -> 'invitations') jsonb_path_ops);
      grant select, insert on drill to enlace_app;
      grant update (version, body) on drill to enlace_app;

      create table drill_inject (
        id uuid primary key,
        realm text not null references drill (realm),
        version int not null check (version > 0),
        number int,
        due_at timestamptz,
        body jsonb not null,
        content jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('pending', 'held', 'asked', 'skipped', 'fired', 'made', 'failed'))
      );
      comment on column drill_inject.number is 'Null for the move of a simulated desk.';
      comment on column drill_inject.content is 'What it says and makes: frozen, and told to nobody before it is fired.';
      create unique index drill_inject_number on drill_inject (realm, number);
      create index drill_inject_due on drill_inject (realm, due_at) where state = 'pending' and due_at is not null;
      create index drill_inject_fired on drill_inject (realm) where state = 'fired';
      grant select, insert on drill_inject to enlace_app;
      grant update (version, due_at, body) on drill_inject to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table drill_inject, drill;
      revoke delete on realm_member from enlace_app;
      alter table realm_member drop column acts;
    `);
  }
}
