import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the routing rules: one is published in each realm, and it took two people. */
export class CreateRouting1763900000500 implements MigrationInterface {
  name = 'CreateRouting1763900000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table routing_rule_set (
        id uuid primary key,
        realm text not null,
        rule_version int not null unique check (rule_version > 0),
        status text not null check (status in ('draft', 'approved', 'published', 'retired')),
        body jsonb not null,
        note text not null,
        drafted_by uuid,
        drafted_at timestamptz not null,
        approved_by uuid,
        approved_at timestamptz,
        published_by uuid,
        published_at timestamptz,
        retired_by uuid,
        retired_at timestamptz,
        version int not null check (version > 0),
        constraint routing_two_people check (drafted_by is null or status = 'draft' or (approved_by is not null and approved_by <> drafted_by)),
        constraint routing_published_at check ((status in ('published', 'retired')) = (published_at is not null))
      );
      create unique index routing_one_published on routing_rule_set (realm) where status = 'published';
      comment on column routing_rule_set.rule_version is 'One number for all realms: a case names its rules by it.';
      comment on column routing_rule_set.drafted_by is 'Null for the rule set that came with the installation.';

      -- Processes keep the published rules in memory.
      create function routing_published() returns trigger language plpgsql as $$
      begin
        perform pg_notify('enlace_routing', '');
        return null;
      end $$;
      create trigger routing_published after insert or update of status on routing_rule_set
        for each row when (new.status = 'published') execute function routing_published();

      -- What was drafted is never altered: an approval would be for another text.
      grant select, insert, update (status, approved_by, approved_at, published_by, published_at, retired_by, retired_at, version)
        on routing_rule_set to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table routing_rule_set;
      drop function routing_published();
    `);
  }
}
