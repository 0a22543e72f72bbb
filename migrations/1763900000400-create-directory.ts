import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['country', 'agency', 'corridor', 'locality', 'crossing', 'desk', 'holiday'];

/**
 * Countries, agencies, desks, crossings, corridors, localities and holidays, of every realm alike, and one counter that moves when any row does.
 * Nothing is ever deleted: an id that a case bears must always name something.
 */
export class CreateDirectory1763900000400 implements MigrationInterface {
  name = 'CreateDirectory1763900000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table country (
        code text primary key check (code ~ '^[A-Z]{2}$'),
        name jsonb not null,
        member boolean not null,
        languages text[] not null,
        default_language text not null,
        facts jsonb not null
      );
      comment on column country.facts is 'levels, localityKinds, localityCode, subdivisions, zones, closedOnHolidayKinds, phone, address';

      create table agency (
        id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        country text references country (code),
        level text not null,
        name jsonb not null,
        acronym text,
        area jsonb,
        functions jsonb not null,
        note jsonb,
        status jsonb,
        confidence text not null check (confidence in ('sourced', 'general-knowledge'))
      );
      comment on column agency.country is 'Null for a body of both countries.';

      create table corridor (
        id text primary key check (id ~ '^[A-Z]{3}$'),
        name jsonb not null,
        sides jsonb not null
      );

      create table locality (
        id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        country text not null references country (code),
        kind text not null,
        name jsonb not null,
        subdivision text not null,
        code text,
        zone text not null,
        corridor_id text not null references corridor (id),
        aliases text[] not null
      );

      create table crossing (
        id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        corridor_id text not null references corridor (id),
        kind text not null,
        planned boolean not null,
        name jsonb not null,
        aliases text[] not null,
        facts jsonb not null
      );
      comment on column crossing.facts is 'codes, sides, point, operators, modes, laneClasses, lanes, hours';

      create table desk (
        id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        agency_id text not null references agency (id),
        country text not null references country (code),
        level text not null,
        corridor_id text references corridor (id),
        name jsonb not null,
        zone text not null,
        hours jsonb not null,
        languages text[] not null check (cardinality(languages) > 0),
        active boolean not null,
        joint boolean not null,
        alternate_desk_id text references desk (id) deferrable initially deferred check (alternate_desk_id <> id),
        competences text[] not null,
        crossing_ids text[] not null
      );
      create unique index desk_one_joint on desk (country) where joint and active;

      create function desk_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'desk % stays with its agency and country', old.id using errcode = 'check_violation', constraint = 'desk_stays';
      end $$;
      create trigger desk_stays before update on desk for each row
        when (old.id <> new.id or old.agency_id <> new.agency_id or old.country <> new.country) execute function desk_stays();
      comment on trigger desk_stays on desk is 'People and cases carry copies of a desk''s agency and country. A unit that moves is a new desk.';

      create table holiday (
        country text not null references country (code),
        date date not null,
        observed date not null,
        kind text not null,
        name jsonb not null,
        primary key (country, date)
      );

      create table directory_version (
        only_row boolean primary key default true check (only_row),
        version int not null,
        pack_digest text
      );
      comment on column directory_version.pack_digest is 'SHA-256 of the data packs that were last applied.';
      insert into directory_version (version) values (0);

      -- Whoever alters a row moves the counter and pokes the readers, so a change made by hand is seen like any other.
      create function directory_changed() returns trigger language plpgsql security definer set search_path = enlace as $$
      begin
        if exists (select from changed) then
          update directory_version set version = version + 1;
          perform pg_notify('enlace_directory', '');
        end if;
        return null;
      end $$;
    `);
    for (const table of TABLES)
      await runner.query(`
        create trigger ${table}_inserted after insert on ${table} referencing new table as changed for each statement execute function directory_changed();
        create trigger ${table}_updated after update on ${table} referencing new table as changed for each statement execute function directory_changed();
        create trigger ${table}_deleted after delete on ${table} referencing old table as changed for each statement execute function directory_changed();
      `);
    await runner.query(`
      grant select, insert, update on ${TABLES.join(', ')} to enlace_app;
      grant select, update (pack_digest) on directory_version to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table directory_version, holiday, desk, crossing, locality, corridor, agency, country;
      drop function directory_changed(), desk_stays();
    `);
  }
}
