import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of ladders: whoever opens an obligation takes the one in force, and it took two people to put it there. */
export class EditLadders1763900003210 implements MigrationInterface {
  name = 'EditLadders1763900003210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ladder_edition (
        id uuid primary key,
        realm text not null,
        key text not null,
        scope text not null check (scope ~ '^(all|country:[A-Z]{2}|desk:[a-z0-9][a-z0-9-]{0,99})$'),
        ladder_version int not null check (ladder_version > 1),
        status text not null check (status in ('draft', 'approved', 'published', 'retired')),
        body jsonb not null,
        content_hash text not null,
        note text not null,
        drafted_by uuid not null,
        drafted_country text not null,
        drafted_at timestamptz not null,
        approved_by uuid,
        approved_country text,
        approved_at timestamptz,
        published_by uuid,
        published_country text,
        published_at timestamptz,
        retired_by uuid,
        retired_country text,
        retired_at timestamptz,
        version int not null check (version > 0),
        unique (key, ladder_version),
        constraint ladder_two_people check (status = 'draft' or (approved_by is not null and approved_by <> drafted_by)),
        constraint ladder_two_countries check (status = 'draft' or scope <> 'all' or approved_country <> drafted_country),
        constraint ladder_published_at check ((status in ('published', 'retired')) = (published_at is not null))
      );
      create unique index ladder_one_published on ladder_edition (realm, key, scope) where status = 'published';
      comment on column ladder_edition.ladder_version is 'One number per ladder, over all realms and scopes: an obligation names its ladder by it. 1 is what ships.';

      -- Processes keep the ladders in force in memory; an opening asks whether what it took is still in force.
      create table ladder_revision (one boolean primary key default true check (one), revision bigint not null);
      insert into ladder_revision (revision) values (1);
      create function ladder_moved() returns trigger language plpgsql security definer set search_path = enlace as $$
      begin
        update ladder_revision set revision = revision + 1;
        perform pg_notify('enlace_ladders', '');
        return null;
      end $$;
      create trigger ladder_moved after insert or update of status on ladder_edition
        for each row when (new.status in ('published', 'retired')) execute function ladder_moved();

      create function require_ladder_revision(expected bigint) returns boolean language plpgsql as $$
      begin
        if (select revision from ladder_revision) <> expected then
          raise exception 'the ladders in force have moved on from revision %', expected using errcode = 'serialization_failure';
        end if;
        return true;
      end $$;
      grant select on ladder_revision to enlace_app;

      -- What was drafted is never altered: an approval would be for another text.
      grant select, insert, update (status, approved_by, approved_country, approved_at, published_by, published_country, published_at,
        retired_by, retired_country, retired_at, version) on ladder_edition to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function require_ladder_revision(bigint);
      drop table ladder_edition, ladder_revision;
      drop function ladder_moved();
    `);
  }
}
